import { Component, computed, inject, input } from '@angular/core';
import { rateDistributor, readRisk } from '@downstream/contracts/risk';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';
import { EmptyState, ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Skeleton, Toasts } from '@downstream/ui/primitives';
import { type RatingLine, type RatingRecord, type RiskRecord, RiskWords, tierTone } from '../words/risk-words';
import { OverrideForm } from './override-form';
import { ScoreHistory } from './score-history';
import { ScoreLines } from './score-lines';

/** What is missing, as a sentence. */
function sentenceOf(gap: RatingRecord['rating']['gaps'][number]): RatingLine['sentence'] {
  if (gap.code === 'INCOMPLETE') {
    return { key: gap.code, params: { known: gap.known, of: gap.of, lacks: gap.lacks.join(', ') } };
  }
  return { key: gap.code, params: gap.code === 'CHECK_NOT_DONE' ? { check: gap.check, result: gap.result } : {} };
}

/** The risk of one distributor on its page: the score as sentences, what stands over it, what would lower it, its past. */
@Component({
  selector: 'ds-distributor-risk',
  imports: [
    Button,
    Chip,
    DateText,
    EmptyState,
    ErrorState,
    OverrideForm,
    ProblemBanner,
    ScoreHistory,
    ScoreLines,
    Skeleton,
  ],
  templateUrl: './distributor-risk.html',
  styleUrl: './distributor-risk.css',
})
export class DistributorRisk {
  readonly distributorId = input.required<string>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly tone = tierTone;
  protected readonly found = resourceOf(readRisk, () => ({ params: { id: this.distributorId() } }));
  protected readonly risk = this.found.value;

  /** What stands over the score, in order of weight, each with its sentences. */
  protected readonly over = computed(() => {
    const rating = this.risk()?.rating?.rating;
    if (!rating) return [];
    const { knockOuts, holds, gaps, floors } = rating;
    const rows = [
      ['stops', 'stop', knockOuts.map(({ sentence }) => this.words.say(sentence))],
      [
        'holds',
        'hold',
        holds.map(({ why, about }) => this.words.say({ key: why, params: { about: about.join(', ') } })),
      ],
      ['gaps', 'unknown', gaps.map((gap) => this.words.say(sentenceOf(gap)))],
      ['floors', 'wait', floors.map(({ sentence }) => this.words.say(sentence))],
    ] as const;
    return rows.flatMap(([what, tone, says]) =>
      says.length > 0 ? [{ what, tone, title: this.t(`risk.rating.${what}`), says }] : [],
    );
  });
  protected readonly lower = computed(() =>
    (this.risk()?.lowerings ?? []).slice(0, 12).map(({ sentence, points, score, tier }) => ({
      text: this.words.say(sentence),
      effect: this.t('risk.lower.effect', { points, score, tier: this.words.tier(tier) }),
    })),
  );

  constructor() {
    void this.words.open();
  }

  protected async rate(): Promise<void> {
    const done = await this.act.run(async () =>
      this.take(await this.api.call(rateDistributor, { params: { id: this.distributorId() } })),
    );
    if (done) this.toasts.show(this.t('risk.rating.done'));
  }

  protected take(risk: RiskRecord): void {
    this.found.set(risk);
  }
}
