import { Injectable } from '@nestjs/common';
import { reviewApprovalRequested } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On } from '@downstream/platform/messaging';
import { MoveDistributor } from '../use-cases/move-distributor';
import { FollowReview, type ReviewEvent } from './follow-review';

/** A recommendation lies with the approvers. A periodic review leaves an approval as it is while it runs. */
@Injectable()
@On(reviewApprovalRequested, 'distributors.await-approval', 'relay')
export class OnReviewApprovalRequested extends EventHandler<typeof reviewApprovalRequested> {
  constructor(
    private readonly follow: FollowReview,
    private readonly move: MoveDistributor,
  ) {
    super();
  }

  handle(tx: Tx, event: ReviewEvent): Promise<void> {
    return this.follow.in(tx, event, async (filed) => {
      if (filed.state !== 'IN_REVIEW') return;
      await this.move.in(tx, filed, { to: 'PENDING_APPROVAL', cause: event.id });
    });
  }
}
