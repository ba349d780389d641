import { Component, computed, inject, input, signal } from '@angular/core';
import { replayRating } from '@downstream/contracts/risk';
import { Api, Attempt } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText } from '@downstream/ui/primitives';
import { type RiskRecord, RiskWords } from '../words/risk-words';

/** Past scores as a small line from zero to a hundred, the same as a table, and each worked out again on request. */
@Component({
  selector: 'ds-score-history',
  imports: [Button, DateText, ProblemBanner],
  templateUrl: './score-history.html',
  styleUrl: './score-history.css',
})
export class ScoreHistory {
  readonly distributorId = input.required<string>();
  readonly history = input.required<RiskRecord['history']>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly api = inject(Api);
  protected readonly act = new Attempt();
  /** What came of working a rating out again, by its number. */
  protected readonly replayed = signal<ReadonlyMap<number, string>>(new Map());

  protected readonly points = computed(() => {
    const oldest = [...this.history()].reverse();
    const step = oldest.length > 1 ? 300 / (oldest.length - 1) : 0;
    return oldest.map(({ number, score }, i) => ({ number, x: 8 + i * step, y: 84 - score * 0.76 }));
  });
  protected readonly line = computed(() =>
    this.points()
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' '),
  );

  protected async replay(number: number): Promise<void> {
    await this.act.run(async () => {
      const params = { id: this.distributorId(), number: String(number) };
      const { replay } = await this.api.call(replayRating, { params });
      const said =
        replay.outcome === 'SAME'
          ? this.t('risk.history.SAME')
          : replay.outcome === 'DIFFERENT'
            ? this.t('risk.history.DIFFERENT', { score: replay.score, tier: this.words.tier(replay.tier) })
            : this.t('risk.history.NOT_POSSIBLE', { lacks: replay.lacks.join(', ') });
      this.replayed.update((all) => new Map([...all, [number, said]]));
    });
  }
}
