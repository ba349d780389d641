import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { DraftKeeper } from '@downstream/distributors/web';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { hotkeys, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Icon, Input, RadioCards } from '@downstream/ui/primitives';
import { ReviewStore } from '../workspace/review.store';
import { ConditionFields } from './condition-fields';
import { conditionFaults, emptyCondition, isBlank, type ConditionModel } from './condition-model';
import { GroundList } from './ground-list';
import { CaseWords, type ReviewRecord } from '../words/case-words';
import {
  emptyRecommendation,
  recommendationOf,
  recommendedBefore,
  recommendFaults,
  type RecommendModel,
} from './recommend-model';

const decisions = ['APPROVE', 'APPROVE_WITH_CONDITIONS', 'REJECT'] as const;

/** The recommendation: what is proposed, under which conditions, and why. What was typed is kept in this tab. */
@Component({
  selector: 'ds-recommend-form',
  imports: [Button, ConditionFields, Field, GroundList, Icon, Input, ProblemBanner, RadioCards],
  templateUrl: './recommend-form.html',
  styleUrl: './recommend-form.css',
})
export class RecommendForm {
  readonly review = input.required<ReviewRecord>();
  /** Whether a recommendation is under way, for the button outside the form. */
  readonly busyChange = output<boolean>();

  protected readonly t = injectWords();
  private readonly store = inject(ReviewStore);
  private readonly words = inject(CaseWords);
  private readonly person = inject(Session).user()?.personId ?? '';
  private keeper: DraftKeeper<RecommendModel> | undefined;

  protected readonly model = signal(emptyRecommendation());
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly faults = computed(() => recommendFaults(this.model()).map(({ field }) => field as string));
  protected readonly choices = computed(() =>
    decisions.map((value) => ({
      value,
      label: this.t(`reviews.decision.${value}`),
      hint: this.t(`reviews.decision.${value}.hint`),
      reason: this.against(value),
    })),
  );

  constructor() {
    const id = computed(() => this.review().id);
    effect(() => {
      id();
      untracked(() => this.restore(this.review()));
    });
    effect(() => {
      const model = this.model();
      if (JSON.stringify(model) !== JSON.stringify(emptyRecommendation())) this.keeper?.keep(model, Date.now());
    });
    hotkeys([{ keys: 'mod+Enter', label: this.t('reviews.recommend.act'), run: () => void this.recommend() }]);
  }

  /** Gaps stop approvals. A rejection has its grounds in the note, and needs only a case that can be decided. */
  private against(decision: (typeof decisions)[number]): string | undefined {
    const { points, met, of } = this.review().readiness;
    const early = points.find((point) => point.about === 'DISTRIBUTOR' && !point.met);
    if (early) return this.words.point(early);
    return decision !== 'REJECT' && met < of ? this.t('reviews.why.REVIEW_NOT_READY', { n: of - met }) : undefined;
  }

  protected wrong(field: string): string | null {
    return this.tried() && this.faults().includes(field) ? this.t(`reviews.recommend.wrong.${field}`) : null;
  }

  protected choose(decision: string): void {
    this.set({ decision: decision as RecommendModel['decision'] });
  }

  protected set(change: Partial<RecommendModel>): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  /** Whether no condition is written yet. */
  protected readonly none = computed(() => this.model().conditions.every(isBlank));

  protected faultsOf(condition: ConditionModel): readonly string[] {
    return this.tried() && !isBlank(condition) ? conditionFaults(condition) : [];
  }

  protected condition(at: number, condition: ConditionModel): void {
    this.set({ conditions: this.model().conditions.map((one, i) => (i === at ? condition : one)) });
  }

  protected addCondition(): void {
    this.set({ conditions: [...this.model().conditions, emptyCondition()] });
  }

  protected removeCondition(at: number): void {
    this.set({ conditions: this.model().conditions.filter((_, i) => i !== at) });
  }

  async recommend(): Promise<void> {
    this.tried.set(true);
    if (this.faults().length > 0 || this.busy()) return;
    this.busy.set(true);
    this.busyChange.emit(true);
    this.problem.set(undefined);
    try {
      await this.store.recommend(recommendationOf(this.model()));
      this.keeper?.forget();
    } catch (cause) {
      const problem = toProblem(cause);
      this.problem.set(problem);
      // The case is another than the one on screen: the checklist says what has changed.
      if (problem.status === 409) this.store.resource.reload();
    } finally {
      this.busy.set(false);
      this.busyChange.emit(false);
    }
  }

  /** What was typed before; else what was recommended before it came back; else nothing. */
  private restore(review: ReviewRecord): void {
    this.keeper = new DraftKeeper(`recommendation.${review.id}.${review.round}`, this.person);
    const kept = this.keeper.read(emptyRecommendation())?.value;
    this.model.set(kept ?? (review.recommendation ? recommendedBefore(review.recommendation) : emptyRecommendation()));
  }
}
