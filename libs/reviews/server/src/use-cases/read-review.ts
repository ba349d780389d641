import { Injectable } from '@nestjs/common';
import type { readReview, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type ReviewId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Reviews } from '../persistence/reviews';
import { ReviewViews } from '../views/review-views';

/** The workspace of one review, as far as the caller may act in it. */
@Injectable()
export class ReadReview {
  constructor(
    private readonly tenants: Tenants,
    private readonly reviews: Reviews,
    private readonly views: ReviewViews,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: ReviewId, permissions: ReadonlySet<string>): Promise<Reply<typeof readReview>> {
    return this.tenants.within(ctx, async (tx) => {
      const review = await this.reviews.find(tx, id);
      if (!review) throw new RefusalError(refusal('NOT_FOUND'));
      return this.views.review(tx, review, permissions);
    });
  }
}
