import { Injectable } from '@nestjs/common';
import type { Query, Reply, searchReviews } from '@downstream/contracts';
import { DistributorDirectory, SearchDistributors } from '@downstream/distributors/server';
import type { Context, DistributorId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { FoundReviews } from '../persistence/found-reviews';
import { Reviews } from '../persistence/reviews';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Of so many distributors that are found the reviews are looked at. */
const MOST_DISTRIBUTORS = 50;

/** Finds reviews by their id, or by whatever their distributor is found by. */
@Injectable()
export class SearchReviews {
  constructor(
    private readonly tenants: Tenants,
    private readonly found: FoundReviews,
    private readonly reviews: Reviews,
    private readonly distributors: DistributorDirectory,
    private readonly search: SearchDistributors,
  ) {}

  async run(ctx: Context, { q, limit }: Query<typeof searchReviews>): Promise<Reply<typeof searchReviews>> {
    const answer = await this.search.run(ctx, { q, limit: MOST_DISTRIBUTORS });
    const ids = [...new Set(answer.rows.map(({ id }) => id as DistributorId))];
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.found.find(tx, UUID.test(q) ? q : null, ids, limit + 1);
      const known = new Map((await this.reviews.byIds(tx, found)).map((review) => [review.id, review]));
      const shown = found.slice(0, limit).flatMap((id) => known.get(id) ?? []);
      const named = await this.distributors.byIds(
        tx,
        shown.map(({ distributorId }) => distributorId),
      );
      return {
        rows: shown.map(({ id, kind, state, distributorId, opened }) => {
          const name = named.get(distributorId)?.legalName;
          return { id, kind, state, distributor: name?.latin ?? name?.native ?? '', openedAt: opened.at };
        }),
        more: found.length > limit || answer.more,
      };
    });
  }
}
