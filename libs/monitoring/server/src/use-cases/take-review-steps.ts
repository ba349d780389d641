import { Inject, Injectable } from '@nestjs/common';
import { reviewDateStepTaken, type StateInput } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import {
  DistributorDirectory,
  ExpireApproval,
  PlaceHold,
  type FiledDistributor,
} from '@downstream/distributors/server';
import type { Clock, DistributorId, HoldId, Id, Instant, ReviewDateStep, ReviewId } from '@downstream/kernel';
import { stepDue } from '@downstream/monitoring/core';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OpenReview } from '@downstream/reviews/server';
import { ReviewDates } from '../persistence/review-dates';
import { reviewDateOf } from '../review-date-of';

/** Takes the step that is due around the review date of a distributor (domain reference 5.7). */
@Injectable()
export class TakeReviewSteps {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly dates: ReviewDates,
    private readonly openReview: OpenReview,
    private readonly expire: ExpireApproval,
    private readonly placeHold: PlaceHold,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, on the locked distributor: of two who look at once the second sees what the first did. */
  async in(tx: Tx, distributorId: DistributorId): Promise<ReviewDateStep | null> {
    const distributor = await this.distributors.lock(tx, distributorId);
    const dueAt = reviewDateOf(distributor);
    if (dueAt === null) return null;
    const at = this.clock.now();
    const before = await this.dates.find(tx, distributorId, dueAt);
    const step = stepDue(dueAt, before?.steps ?? [], at);
    if (!step) return null;
    const reviewId = await this.review(tx, distributor, dueAt, at);
    const holdId = await this.stop(tx, distributor, step);
    const id = before?.id ?? this.ids.next<Id<'reviewDate'>>();
    const state: StateInput<typeof reviewDateStepTaken> = { id, distributorId, dueAt, step, reviewId, holdId, at };
    const written = await this.outbox.add(tx, reviewDateStepTaken, {
      subject: id,
      state,
      party: partyOf(distributorId),
    });
    await this.dates.save(tx, reviewDateStepTaken.state.parse(state), written.id);
    return step;
  }

  /** The periodic review, opened with the first step that is taken; one that is under way is told. */
  private async review(tx: Tx, { id }: FiledDistributor, dueAt: Instant, at: Instant): Promise<ReviewId | null> {
    const causes = [{ code: 'REVIEW_DUE' as const, at, subject: dueAt as string, note: null }];
    const asked = await this.openReview.ask(tx, { distributorId: id, kind: 'PERIODIC', causes });
    return asked?.review.id ?? null;
  }

  /** What a step stops: the approval on the day, shipping thirty days later. New orders need an approval as it is. */
  private async stop(tx: Tx, { id: distributorId }: FiledDistributor, step: ReviewDateStep): Promise<HoldId | null> {
    if (step === 'SOON_30' || step === 'SOON_7') return null;
    await this.expire.in(tx, distributorId);
    if (step !== 'NO_SHIPPING') return null;
    const reason = 'The review has been overdue for thirty days.';
    const hold = await this.placeHold.in(tx, { distributorId, basis: 'PRECAUTION', reason });
    return hold.id;
  }
}
