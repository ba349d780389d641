import { Inject, Injectable } from '@nestjs/common';
import { reviewDistributorAnswered, reviewMessageAnswered, type StateOf } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { orThrow, type Clock, type ReviewId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { resume } from '@downstream/reviews/core';
import { Messages } from '../persistence/messages';
import { ReviewRecords } from '../use-cases/review-records';

/** The distributor has answered: with the last open question its clock goes on. */
@Injectable()
@On(reviewMessageAnswered, 'reviews.go-on-after-answer', 'relay')
export class OnMessageAnswered extends EventHandler<typeof reviewMessageAnswered> {
  constructor(
    private readonly messages: Messages,
    private readonly records: ReviewRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Tx, { id: cause, state }: StoredEvent<StateOf<typeof reviewMessageAnswered>>): Promise<void> {
    const before = await this.records.locked(tx, state.reviewId as ReviewId);
    const open = (await this.messages.of(tx, before.id)).filter(({ answered }) => answered === null);
    // Whoever took the review up without the answer has let the clock go on already.
    if (open.length > 0 || before.state !== 'AWAITING_DISTRIBUTOR') return;
    const record = orThrow(resume(before, actOf(tx.context, this.clock.now())));
    await this.records.change(tx, reviewDistributorAnswered, before, record, { reason: before.reason }, cause);
  }
}
