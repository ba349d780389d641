import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listReviews, openReview } from '@downstream/contracts/reviews';
import { OpenDistributor } from '@downstream/distributors/web';
import type { ReviewKind } from '@downstream/kernel';
import { isDecided } from '@downstream/reviews/core';
import { Api, injectWords, pagesOf, type Problem, Session, toProblem } from '@downstream/ui/client';
import { EmptyState, ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, Field, Input, RadioCards, Skeleton } from '@downstream/ui/primitives';
import { Due } from '../words/due';
import { ReviewStateChip } from '../words/review-state';

const kinds = ['PERIODIC', 'EVENT_DRIVEN'] as const satisfies readonly ReviewKind[];

/** The reviews of one distributor, on its page; and opening one. Onboarding reviews open by themselves. */
@Component({
  selector: 'ds-distributor-reviews',
  imports: [
    Button,
    DateText,
    Due,
    EmptyState,
    ErrorState,
    Field,
    Input,
    ProblemBanner,
    RadioCards,
    ReviewStateChip,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './distributor-reviews.html',
  styleUrl: './distributor-reviews.css',
})
export class DistributorReviews {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly page = inject(OpenDistributor, { optional: true });

  protected readonly reviews = pagesOf(listReviews, () => ({ query: { distributor: this.distributorId() } }));
  protected readonly rows = computed(() =>
    this.reviews.rows().map((row) => ({ ...row, decided: isDecided(row.state) })),
  );
  protected readonly mayOpen = computed(() => this.session.can('review:open'));
  protected readonly running = computed(() => this.reviews.rows().find(({ state }) => !isDecided(state)));
  protected readonly whyNot = computed(() => {
    if (this.running()) return this.t('reviews.open.running');
    const state = this.page?.record()?.state;
    if (state === 'TERMINATED') return this.t('reviews.open.ended');
    return state && !reviewable.includes(state) ? this.t('reviews.open.tooEarly') : undefined;
  });
  /** Asked for after a rejection, also when the server knows of one and this page does not yet. */
  protected readonly asksReason = computed(
    () => this.page?.record()?.state === 'REJECTED' || this.problem()?.code === 'REASON_REQUIRED',
  );
  protected readonly kinds = computed(() =>
    kinds.map((value) => ({
      value,
      label: this.t(`reviews.kind.${value}`),
      hint: this.t(`reviews.kind.${value}.hint`),
    })),
  );
  protected readonly opening = signal(false);
  protected readonly kind = signal<(typeof kinds)[number] | ''>('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async open(): Promise<void> {
    this.tried.set(true);
    const kind = this.kind();
    const reason = this.reason().trim() || null;
    if (!kind || (this.asksReason() && !reason) || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const params = { id: this.distributorId() };
      const review = await this.api.call(openReview, { params, body: { kind, reason } });
      await this.router.navigate(['/desk/reviews', review.id]);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}

/** States in which a review can be opened by hand: there was a decision before. */
const reviewable: readonly string[] = [
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'EXPIRED',
  'REJECTED',
  'SUSPENDED',
  'IN_REVIEW',
];
