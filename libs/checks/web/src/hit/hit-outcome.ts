import { afterNextRender, Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Formats, ToneShape } from '@downstream/ui/primitives';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';
import type { HitView } from './hit.store';

/** What was recorded, by whom and when, what it means now, and the next hit. */
@Component({
  selector: 'ds-hit-outcome',
  imports: [Button, RouterLink, ToneShape],
  template: `<section class="box" aria-labelledby="outcome">
    <h2 id="outcome" #heading tabindex="-1">
      <ds-shape [tone]="tone()" />{{ mine() ? t('checks.outcome.recorded') : t('checks.outcome.settled') }}
    </h2>
    <p class="word">{{ sentence() }}</p>
    @if (last(); as vote) {
      <p>{{ t('checks.why.' + vote.reason) }}</p>
      @if (vote.note) {
        <p class="said">{{ vote.note }}</p>
      }
      <p class="ds-quiet ds-small">{{ signed() }}</p>
    }
    @if (hit().expiresAt; as until) {
      <p class="ds-small">{{ t('checks.outcome.until', { at: formats.date(until) }) }}</p>
    }
    @if (next(); as other) {
      <a dsButton="primary" [wide]="true" [routerLink]="['/desk/hits', other.id]">{{
        t('checks.outcome.next', { name: other.party.name, role: words.role(other.party.role) })
      }}</a>
      <p class="ds-quiet ds-small">{{ t('checks.outcome.left', { n: left() ?? 0 }) }}</p>
    } @else {
      <p class="ds-quiet">{{ t('checks.outcome.noneLeft') }}</p>
    }
    <a [routerLink]="['/desk/distributors', hit().distributor.id]" [queryParams]="{ tab: 'checks' }">{{
      t('checks.outcome.toDistributor', { name: hit().distributor.name })
    }}</a>
  </section>`,
  styles: `
    .box {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding: var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: var(--ds-s2);
      font-size: var(--ds-16);
    }
    h2:focus {
      outline: none;
    }
    .word {
      font-weight: var(--ds-bold);
    }
    .said {
      white-space: pre-line;
    }
  `,
})
export class HitOutcome {
  readonly hit = input.required<HitView>();
  /** Whether this visit recorded it. */
  readonly mine = input(false);
  readonly next = input<{ readonly id: string; readonly party: { readonly name: string; readonly role: string } }>();
  readonly left = input<number>();

  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly tone = computed(() => hitTone[this.hit().state]);
  protected readonly last = computed(() => this.hit().votes.at(-1));
  protected readonly sentence = computed(() => {
    const { settled, proposed, state } = this.hit();
    if (settled) return this.t(`checks.outcome.${settled.disposition}`, { by: this.both(settled.by) });
    if (proposed)
      return this.t('checks.outcome.PROPOSED', { what: this.t(`checks.disposition.${proposed.disposition}`) });
    return this.t(`checks.outcome.${state === 'REOPENED' ? 'REOPENED' : 'OPEN'}`);
  });
  protected readonly signed = computed(() => {
    const vote = this.last();
    return vote
      ? this.t('checks.outcome.signed', {
          by: vote.by.name,
          at: this.formats.utc(vote.at),
          n: this.hit().votes.length,
        })
      : '';
  });

  private both(names: readonly string[]): string {
    return new Intl.ListFormat(localeOf(this.language()), { type: 'conjunction' }).format(names);
  }

  constructor() {
    afterNextRender(() => {
      if (this.mine()) this.heading().nativeElement.focus();
    });
  }
}
