import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { type Effect, EffectWords } from '../words/effect-words';

/** What the list does if the party is the listed one: a sentence for each effect, and whether counsel has confirmed it. */
@Component({
  selector: 'ds-hit-effect',
  template: `<h2 id="effect">{{ t('checks.hit.effect') }}</h2>
    @for (line of lines(); track line.id) {
      <p>
        <strong>{{ line.sentence }}</strong>
        @if (line.open) {
          <span class="ds-quiet"> {{ t('checks.effect.toConfirm') }}</span>
        }
      </p>
    }`,
  host: { role: 'region', 'aria-labelledby': 'effect' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: 150px minmax(0, 1fr);
      gap: var(--ds-s1) var(--ds-s3);
      align-items: baseline;
    }
    h2 {
      font-size: var(--ds-14);
      font-weight: var(--ds-regular);
      color: var(--ds-ink-2);
    }
    p {
      grid-column: 2;
      max-inline-size: none;
    }
    @media (max-width: 839px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      p {
        grid-column: 1;
      }
    }
  `,
})
export class HitEffect {
  readonly effects = input.required<readonly Effect[]>();
  protected readonly t = injectWords();
  private readonly words = inject(EffectWords);
  protected readonly lines = computed(() =>
    this.effects().map((effect) => ({
      id: effect.id,
      sentence: this.words.sentence(effect),
      open: effect.status === 'TO_CONFIRM',
    })),
  );
}
