import { Injectable } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import { asCondition, type ApprovalCondition, type DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { FiledReview } from './persistence/filed-review';
import { Reviews } from './persistence/reviews';

/** What downstream rooms may read of reviews, within their own transaction. */
@Injectable()
export class ReviewDirectory {
  constructor(
    private readonly reviews: Reviews,
    private readonly distributors: DistributorDirectory,
  ) {}

  /** The newest review of a distributor; undefined when it never had one. */
  async latest(tx: Tx, distributorId: DistributorId): Promise<FiledReview | undefined> {
    return (await this.reviews.all(tx, distributorId)).sort((a, b) => (a.opened.at < b.opened.at ? -1 : 1)).at(-1);
  }

  /**
   * What the approval of a distributor is tied to; an order is held against each. None for an approval without
   * conditions, undefined where the last decision approved nothing. Whether an approval holds still is the
   * distributor's own state and day.
   */
  async conditions(tx: Tx, distributorId: DistributorId): Promise<readonly ApprovalCondition[] | undefined> {
    const standing = (await this.distributors.byId(tx, distributorId))?.standing;
    if (!standing || standing.decision === 'REJECTED') return undefined;
    return standing.conditions.map(asCondition);
  }
}
