import { Component, computed, inject, input, signal } from '@angular/core';
import { readChecks } from '@downstream/contracts/checks';
import { injectWords, type Problem, resourceOf, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, ToneShape } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { WhoWords } from '@downstream/distributors/web';
import { ReviewStore } from '../workspace/review.store';
import { CaseWords, type ReviewRecord } from '../words/case-words';
import { Assign } from '../talk/assign';
import { Talk } from '../talk/talk';
import { Checklist } from './checklist';
import { Evidence } from './evidence';
import { RecommendForm } from './recommend-form';
import { ScreenAgain } from './screen-again';
import { TierForm } from './tier-form';

/** The maker's place: checklist, evidence, recommendation. */
@Component({
  selector: 'ds-review-work',
  imports: [
    Assign,
    Button,
    Checklist,
    DateText,
    DecisionBar,
    Evidence,
    ProblemBanner,
    RecommendForm,
    ScreenAgain,
    Talk,
    TierForm,
    ToneShape,
  ],
  templateUrl: './work.html',
  styleUrl: './work.css',
})
export class Work {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);
  private readonly store = inject(ReviewStore);
  private readonly words = inject(CaseWords);
  private readonly session = inject(Session);

  protected readonly checks = resourceOf(readChecks, () => ({ params: { id: this.review().distributor.id } }));
  protected readonly roles = computed(
    () =>
      new Map(
        (this.checks.value()?.cards ?? []).flatMap(({ subjects }) =>
          subjects.map(({ id, role }) => [id, role] as const),
        ),
      ),
  );
  protected readonly taking = signal(false);
  protected readonly recommending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly me = computed(() => this.session.user()?.personId);

  /** Whether it has to be taken up before anything else. */
  protected readonly untaken = computed(() => this.review().state !== 'IN_REVIEW');
  protected readonly whyNotTake = computed(() => this.words.whyNot(this.review(), 'TAKE', this.me()));
  protected readonly action = computed(() => this.review().actions.find(({ action }) => action === 'RECOMMEND'));
  /** Gaps do not stop a refusal: with those alone the form stays open, and the choices say what stands against them. */
  protected readonly whyNotRecommend = computed(() =>
    this.action()?.reason === 'REVIEW_NOT_READY' ? undefined : this.words.whyNot(this.review(), 'RECOMMEND', this.me()),
  );
  /** Somebody else works on it, and this person may go on in their place. */
  protected readonly mayTakeOver = computed(() =>
    this.review().actions.some(({ action, allowed }) => action === 'TAKE' && allowed),
  );
  protected readonly why = computed(() => {
    if (this.untaken()) return this.whyNotTake() ?? this.t('reviews.take.effect');
    const gaps = this.gaps();
    return (
      this.whyNotRecommend() ??
      (gaps > 0 ? this.t('reviews.recommend.gaps', { n: gaps }) : this.t('reviews.recommend.effect'))
    );
  });
  protected readonly gaps = computed(() => {
    const { met, of } = this.review().readiness;
    return of - met;
  });

  protected async take(): Promise<void> {
    this.taking.set(true);
    this.problem.set(undefined);
    try {
      await this.store.take();
    } catch (cause) {
      const problem = toProblem(cause);
      this.problem.set(problem);
      // Somebody was faster: the page shows who.
      if (problem.status === 409) this.store.resource.reload();
    } finally {
      this.taking.set(false);
    }
  }
}
