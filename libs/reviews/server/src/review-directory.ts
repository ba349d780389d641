import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { FiledReview } from './persistence/filed-review';
import { Reviews } from './persistence/reviews';

/** What downstream rooms may read of reviews, within their own transaction. */
@Injectable()
export class ReviewDirectory {
  constructor(private readonly reviews: Reviews) {}

  /** The newest review of a distributor; undefined when it never had one. */
  async latest(tx: Tx, distributorId: DistributorId): Promise<FiledReview | undefined> {
    return (await this.reviews.all(tx, distributorId)).sort((a, b) => (a.opened.at < b.opened.at ? -1 : 1)).at(-1);
  }
}
