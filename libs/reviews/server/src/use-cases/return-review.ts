import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { reviewReturned } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type ReviewId, type UserId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { returnReview } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { ReviewRecords } from './review-records';

/** Returns a recommendation to its maker: one approver may. A new round begins, in which signatures count anew. */
@Injectable()
export class ReturnReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: UserDirectory,
    private readonly records: ReviewRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, NOT_ALLOWED, REASON_REQUIRED */
  run(ctx: Context, id: ReviewId, reason: string): Promise<FiledReview> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, reason));
  }

  async in(tx: Tx, id: ReviewId, reason: string): Promise<FiledReview> {
    const before = await this.records.locked(tx, id);
    const { actor } = tx.context;
    const person = actor.kind === 'user' ? await this.directory.find(tx, actor.id as string as UserId) : undefined;
    const record = orThrow(returnReview(before, reason, person?.grade ?? null, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, reviewReturned, before, record, { round: before.round + 1, reason });
  }
}
