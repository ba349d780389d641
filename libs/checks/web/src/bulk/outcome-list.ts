import { Component, computed, inject, input } from '@angular/core';
import type { voteHits } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/primitives';
import { HitWords } from '../words/hit-words';

type Outcome = Received<typeof voteHits>['hits'][number];

const tones = { SETTLED: 'neutral', PROPOSED: 'wait', WITHDRAWN: 'hold', REFUSED: 'hold' } as const;

/** What becomes of each of several hits, with the facts it rests on, or why nothing does. */
@Component({
  selector: 'ds-outcome-list',
  imports: [ToneShape],
  template: `<p class="sum">{{ sum() }}</p>
    <ul class="ds-rows">
      @for (line of lines(); track line.id) {
        <li>
          <ds-shape [tone]="line.tone" />
          <div>
            <p>
              <bdi>{{ line.party }}</bdi> · <bdi>{{ line.entry }}</bdi>
            </p>
            <p class="ds-small">{{ line.text }}</p>
            @for (fact of line.facts; track $index) {
              <p class="ds-small ds-quiet">{{ fact }}</p>
            }
          </div>
        </li>
      }
    </ul>`,
  styles: `
    .sum {
      font-weight: var(--ds-bold);
    }
    li {
      display: flex;
      gap: var(--ds-s2);
      padding-block: var(--ds-s2);
    }
    ds-shape {
      flex: none;
      margin-block-start: 3px;
      font-size: 14px;
    }
  `,
})
export class OutcomeList {
  readonly outcomes = input.required<readonly Outcome[]>();
  /** Whether it happened already; else it is what would happen. */
  readonly recorded = input.required<boolean>();
  protected readonly t = injectWords();
  private readonly words = inject(HitWords);

  protected readonly sum = computed(() => {
    const count = (...kinds: Outcome['outcome'][]) =>
      this.outcomes().filter(({ outcome }) => kinds.includes(outcome)).length;
    const params = { changed: count('SETTLED', 'PROPOSED', 'WITHDRAWN'), skipped: count('REFUSED') };
    return this.t(this.recorded() ? 'checks.bulk.changed' : 'checks.bulk.will', params);
  });
  protected readonly lines = computed(() =>
    this.outcomes().map(({ id, party, entry, outcome, why, holds, facts }) => ({
      ...{ id, party, entry },
      tone: tones[outcome],
      text:
        why === null
          ? this.t(`checks.bulk.outcome.${outcome}`) + (holds ? ` ${this.t('checks.bulk.holds')}` : '')
          : this.t('checks.bulk.refused', { why: this.t(`problem.${why}`) }),
      facts:
        outcome === 'REFUSED'
          ? []
          : facts.map((fact) =>
              this.t('checks.hit.fact', {
                field: this.words.field(fact.field),
                ours: this.words.value(fact.field, fact.ours),
                theirs: this.words.value(fact.field, fact.theirs),
              }),
            ),
    })),
  );
}
