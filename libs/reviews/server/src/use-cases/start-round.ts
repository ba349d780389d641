import { Inject, Injectable } from '@nestjs/common';
import { reviewRoundStarted } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import { orThrow, type Clock, type DistributorId, type EventId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { changedReview, isDecided, resume } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { Reviews } from '../persistence/reviews';
import { ReviewRecords } from './review-records';

/** Begins a new round of the review under way when its distributor has submitted again. */
@Injectable()
export class StartRound {
  constructor(
    private readonly reviews: Reviews,
    private readonly records: ReviewRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the review, or undefined when none is under way */
  async in(tx: Tx, distributorId: DistributorId, cause: EventId): Promise<FiledReview | undefined> {
    const undecided = (await this.reviews.all(tx, distributorId)).find(({ state }) => !isDecided(state));
    if (!undecided) return undefined;
    const before = await this.records.locked(tx, undecided.id);
    const act = actOf(tx.context, this.clock.now());
    const record =
      before.state === 'AWAITING_DISTRIBUTOR'
        ? orThrow(resume(before, act))
        : changedReview(before, authorOf(act), { signatures: [] });
    return this.records.change(tx, reviewRoundStarted, before, record, { round: before.round + 1 }, cause);
  }
}
