import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Context, type Instant, type ReviewId, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Reviews } from '../persistence/reviews';
import { Snoozes } from '../persistence/snoozes';

/** Keeps a review out of the caller's own queue for a while. Everybody else sees it, and its clock goes on. */
@Injectable()
export class SnoozeReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly reviews: Reviews,
    private readonly snoozes: Snoozes,
  ) {}

  /** @throws RefusalError NOT_FOUND, NOT_ALLOWED for a machine, which has no queue */
  run(ctx: Context, id: ReviewId, until: Instant | null): Promise<void> {
    if (ctx.actor.kind !== 'user') throw new RefusalError(refusal('NOT_ALLOWED'));
    return this.tenants.within(ctx, async (tx) => {
      if (!(await this.reviews.find(tx, id))) throw new RefusalError(refusal('NOT_FOUND'));
      await this.snoozes.put(tx, ctx.actor.id as string as UserId, id, until);
    });
  }
}
