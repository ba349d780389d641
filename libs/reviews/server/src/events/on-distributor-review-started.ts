import { Injectable } from '@nestjs/common';
import { distributorReviewStarted, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { isDecided } from '@downstream/reviews/core';
import { Reviews } from '../persistence/reviews';
import { OpenReview } from '../use-cases/open-review';

/** A distributor whose screening is done gets its review by itself; nobody has to remember to open one. */
@Injectable()
@On(distributorReviewStarted, 'reviews.open-after-screening', 'relay')
export class OnDistributorReviewStarted extends EventHandler<typeof distributorReviewStarted> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly reviews: Reviews,
    private readonly open: OpenReview,
  ) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<typeof distributorReviewStarted>>): Promise<void> {
    const distributorId = event.state.id as DistributorId;
    const { state, submitted, standing } = await this.distributors.lock(tx, distributorId);
    if (state !== 'IN_REVIEW') return;
    // It also comes to the reviewers by a return or an appeal; then there is a review of this submission already.
    const known = await this.reviews.all(tx, distributorId);
    if (known.some((review) => !isDecided(review.state) || (submitted && review.opened.at > submitted.at))) return;
    await this.open.in(tx, { distributorId, kind: standing ? 'EVENT_DRIVEN' : 'ONBOARDING', cause: event.id });
  }
}
