import { Injectable } from '@nestjs/common';
import { reviewOpened } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On } from '@downstream/platform/messaging';
import { MoveDistributor } from '../use-cases/move-distributor';
import { FollowReview, type ReviewEvent } from './follow-review';

/** A review of a refused distributor (an appeal) or of one whose approval ran out brings it back to the reviewers. */
@Injectable()
@On(reviewOpened, 'distributors.take-up-again', 'relay')
export class OnReviewOpened extends EventHandler<typeof reviewOpened> {
  constructor(
    private readonly follow: FollowReview,
    private readonly move: MoveDistributor,
  ) {
    super();
  }

  handle(tx: Tx, event: ReviewEvent): Promise<void> {
    return this.follow.in(tx, event, async (filed) => {
      if (filed.state !== 'REJECTED' && filed.state !== 'EXPIRED') return;
      await this.move.in(tx, filed, { to: 'IN_REVIEW', reason: event.state.reason, cause: event.id });
    });
  }
}
