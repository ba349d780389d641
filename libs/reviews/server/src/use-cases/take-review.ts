import { Inject, Injectable } from '@nestjs/common';
import { reviewTaken } from '@downstream/contracts';
import { actOf, authorOf, contributed, type Act } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type ReviewId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { changedReview, start, type CaseDeed, type Review } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { ReviewRecords } from './review-records';

/** Takes a review into work: whoever takes it is its maker and cannot sign it. */
@Injectable()
export class TakeReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ReviewRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, NOT_ALLOWED (a machine), TRANSITION_NOT_ALLOWED */
  run(ctx: Context, id: ReviewId): Promise<FiledReview> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id));
  }

  async in(tx: Tx, id: ReviewId): Promise<FiledReview> {
    const act = actOf(tx.context, this.clock.now());
    if (act.actor.personId === undefined) throw new RefusalError(refusal('NOT_ALLOWED'));
    const before = await this.records.locked(tx, id);
    const record = takeOver(before, act);
    return this.records.change(tx, reviewTaken, before, record, { assignee: authorOf(act) });
  }
}

function takeOver(before: FiledReview, act: Act): Review {
  if (before.state !== 'IN_REVIEW') return orThrow(start(before, act));
  if (before.assignee?.personId === act.actor.personId) return before;
  // Handed on while in work: no step, but the new maker contributes from now on.
  const author = authorOf(act);
  return changedReview(before, author, {
    contributions: contributed<CaseDeed>(before.contributions, 'REVIEW_WORKED', author),
  });
}
