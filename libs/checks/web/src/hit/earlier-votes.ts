import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { DateText } from '@downstream/ui/primitives';
import { HitWords } from '../words/hit-words';
import type { HitView } from './hit.store';

/** What was decided before: on this pair in full, on the same entry and the same party elsewhere as counts. */
@Component({
  selector: 'ds-earlier-votes',
  imports: [DateText, RouterLink],
  templateUrl: './earlier-votes.html',
  styles: `
    :host {
      display: contents;
    }
    h2 {
      font-size: var(--ds-16);
    }
    li {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block: var(--ds-s3);
    }
    .said {
      white-space: pre-line;
    }
  `,
})
export class EarlierVotes {
  readonly hit = input.required<HitView>();
  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  /** Votes cast before, the last one first; a proposal that waits is among them. */
  protected readonly votes = computed(() => [...this.hit().votes].reverse());
  protected readonly elsewhere = computed(() => {
    const { sameEntry, sameParty } = this.hit();
    return [
      ...sameEntry.map((one) => ({ ...one, key: 'checks.earlier.entry' })),
      ...sameParty.map((one) => ({ ...one, key: 'checks.earlier.party' })),
    ].map(({ key, disposition, count, last }) => ({
      id: `${key} ${disposition}`,
      text: this.t(key, { n: count, what: this.t(`checks.disposition.${disposition}`) }),
      last: this.t('checks.earlier.last', { reason: this.t(`checks.why.${last.reason}`), by: last.by }),
      name: last.name,
      hit: last.hit,
      at: last.at,
    }));
  });
}
