import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip, Formats } from '@downstream/ui/primitives';
import { tierTone } from '../words/risk-words';
import type { ModelMove, ModelRun } from './model-store';
import { ModelWords, shownTiers } from './model-words';

type Passed = NonNullable<NonNullable<ModelRun['outcome']>['shadow']>['recall']['passed'][number];

/** What a shadow run found: who goes from which tier to which, who they are, how scores shift, which cases pass. */
@Component({
  selector: 'ds-shadow-result',
  imports: [Chip, RouterLink],
  templateUrl: './shadow-result.html',
  styleUrl: './model-table.css',
})
export class ShadowResult {
  readonly run = input.required<ModelRun>();
  readonly moves = input.required<{ readonly up: readonly ModelMove[]; readonly down: readonly ModelMove[] }>();
  protected readonly words = inject(ModelWords);
  protected readonly t = this.words.t;
  protected readonly tone = tierTone;
  private readonly formats = inject(Formats);

  protected readonly shadow = computed(() => this.run().outcome?.shadow);
  /** Tiers that somebody is in or would be in; all others would be empty rows. */
  protected readonly tiers = computed(() => {
    const moves = this.run().outcome?.moves ?? {};
    return shownTiers.filter((tier) => shownTiers.some((other) => moves[tier]?.[other] || moves[other]?.[tier]));
  });
  protected readonly rows = computed(() => {
    const moves = this.run().outcome?.moves ?? {};
    return this.tiers().map((from) => ({
      from,
      cells: this.tiers().map((to) => {
        const n = moves[from]?.[to] ?? 0;
        const way = shownTiers.indexOf(to) - shownTiers.indexOf(from);
        return {
          to,
          n: n === 0 ? '·' : this.formats.number(n),
          shade: way === 0 ? 'stays' : n === 0 ? null : way > 0 ? 'up' : 'down',
        };
      }),
    }));
  });
  protected readonly stability = computed(() => {
    const index = this.shadow()?.stability ?? 0;
    const word = index < 100 ? 'STEADY' : index < 200 ? 'SHIFTS' : 'OTHER';
    return {
      says: this.t(`risk.model.stability.${word}`, { index: this.formats.number(index / 1000, 3) }),
      tone: ({ STEADY: 'good', SHIFTS: 'wait', OTHER: 'hold' } as const)[word],
    };
  });
  protected passed({ as, id, title, tier, score }: Passed): string {
    const scored = { tier: this.words.risk.tier(tier), score };
    if (as === 'OWN') return this.t('risk.model.passedOwn', scored);
    return this.t(as === 'KNOWN' ? 'risk.model.passedKnown' : 'risk.model.passedMoved', {
      id,
      title: title ?? '',
      ...scored,
    });
  }

  protected readonly ways = computed(() => {
    const [shadow, { up, down }] = [this.shadow(), this.moves()];
    return [
      { id: 'up', heading: this.t('risk.model.up', { n: shadow?.up ?? 0 }), moves: up },
      { id: 'down', heading: this.t('risk.model.down', { n: shadow?.down ?? 0 }), moves: down },
    ];
  });
}
