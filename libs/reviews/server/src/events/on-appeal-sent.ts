import { Injectable } from '@nestjs/common';
import { appealSent, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { isDecided } from '@downstream/reviews/core';
import { Reviews } from '../persistence/reviews';
import { OpenReview } from '../use-cases/open-review';

/** As much of an objection as stands beside its review as the reason, in UTF-16 units; the whole is with the answers. */
const REASON = 2000;

/** An objection to a refusal opens a review by itself, for others to decide than those who refused. */
@Injectable()
@On(appealSent, 'reviews.open-for-appeal', 'relay')
export class OnAppealSent extends EventHandler<typeof appealSent> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly reviews: Reviews,
    private readonly open: OpenReview,
  ) {
    super();
  }

  async handle(tx: Tx, { id: cause, state: appeal }: StoredEvent<StateOf<typeof appealSent>>): Promise<void> {
    const distributorId = appeal.distributorId as DistributorId;
    const { state } = await this.distributors.lock(tx, distributorId);
    const known = await this.reviews.all(tx, distributorId);
    if (state !== 'IN_REVIEW' || known.some((review) => !isDecided(review.state))) return;
    const contests = appeal.reviewId as ReviewId;
    const reason = appeal.text.slice(0, REASON);
    await this.open.in(tx, { distributorId, kind: 'EVENT_DRIVEN', reason, contests, cause });
  }
}
