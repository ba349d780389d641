import { Injectable } from '@nestjs/common';
import { reviewReturned } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On } from '@downstream/platform/messaging';
import { MoveDistributor } from '../use-cases/move-distributor';
import { FollowReview, type ReviewEvent } from './follow-review';

/** The approvers gave the recommendation back: the distributor lies with the reviewers again. */
@Injectable()
@On(reviewReturned, 'distributors.return', 'relay')
export class OnReviewReturned extends EventHandler<typeof reviewReturned> {
  constructor(
    private readonly follow: FollowReview,
    private readonly move: MoveDistributor,
  ) {
    super();
  }

  handle(tx: Tx, event: ReviewEvent): Promise<void> {
    return this.follow.in(tx, event, async (filed) => {
      if (filed.state !== 'PENDING_APPROVAL') return;
      const reason = event.state.returned?.reason ?? null;
      await this.move.in(tx, filed, { to: 'IN_REVIEW', reason, cause: event.id });
    });
  }
}
