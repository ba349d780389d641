import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Chip, DateText } from '@downstream/ui/primitives';
import { RescreeningStore } from './rescreening.store';
import { RescreeningWords } from './rescreening-words';
import type { RescreenedVersion } from './rescreenings-of';

/** In a line, how the last rescreening against a version in force went; the version's own page says more. */
@Component({
  selector: 'ds-rescreening-line',
  imports: [Chip, DateText, RouterLink],
  providers: [RescreeningStore],
  template: `@if (store.found(); as found) {
      @let verdict = words.verdict(found);
      <p>
        <ds-chip [bare]="true" [tone]="verdict.tone">{{ verdict.text }}</ds-chip>
      </p>
      @if (found.latest; as latest) {
        <p class="ds-quiet ds-small">{{ words.counts(latest) }} · <ds-date [at]="latest.completedAt" show="utc" /></p>
      }
      <p>
        <a [routerLink]="['/desk/lists', list(), version().id]">{{ t('checks.rescreening.see') }}</a>
      </p>
    } @else if (store.problem()) {
      <ds-chip [bare]="true" tone="unknown">{{ t('checks.rescreening.unread') }}</ds-chip>
    } @else {
      <span class="ds-quiet">…</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
    }
  `,
})
export class RescreeningLine {
  readonly list = input.required<string>();
  readonly version = input.required<RescreenedVersion>();

  protected readonly t = injectWords();
  protected readonly store = inject(RescreeningStore);
  protected readonly words = inject(RescreeningWords);

  constructor() {
    effect(() => {
      const version = this.version();
      untracked(() => this.store.open(version));
    });
  }
}
