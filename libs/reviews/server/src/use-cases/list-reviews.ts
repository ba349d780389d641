import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { listReviews, Query, Reply } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names, type FiledDistributor } from '@downstream/distributors/server';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { isDecided, openSlots } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { Matrices, type StoredMatrix } from '../persistence/matrices';
import { ReviewList, type ReviewPlace } from '../persistence/review-list';
import { Reviews } from '../persistence/reviews';

type Page = Reply<typeof listReviews>;

/** One page of the reviews a filter finds, the most urgent first. */
@Injectable()
export class ListReviews {
  constructor(
    private readonly tenants: Tenants,
    private readonly list: ReviewList,
    private readonly reviews: Reviews,
    private readonly matrices: Matrices,
    private readonly distributors: DistributorDirectory,
    private readonly directory: UserDirectory,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, { cursor, limit, mine, ...filter }: Query<typeof listReviews>): Promise<Page> {
    const assignee = mine ? ctx.actor.personId : undefined;
    const asked = { ...filter, assignee };
    const name = `reviews ${JSON.stringify(asked)}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(name, cursor) as unknown as ReviewPlace);
    return this.tenants.within(ctx, async (tx) => {
      const { ids, total, last } = await this.list.page(tx, asked, after, limit);
      const found = new Map((await this.reviews.byIds(tx, ids)).map((review) => [review.id, review]));
      const reviews = ids.flatMap((id) => found.get(id) ?? []);
      const distributors = await this.distributors.byIds(
        tx,
        reviews.map(({ distributorId }) => distributorId),
      );
      const makers = reviews.flatMap(({ assignee: maker }) => (maker ? [actingOf(maker)] : []));
      const names = await Names.of(tx, this.directory, makers);
      const matrix = await this.matrices.inForce(tx, this.clock.now());
      return {
        rows: reviews.map((review) => toRow(review, distributors.get(review.distributorId), names, matrix)),
        total,
        next: last && this.cursors.seal(name, last),
      };
    });
  }
}

function toRow(
  review: FiledReview,
  distributor: FiledDistributor | undefined,
  names: Names,
  matrix: StoredMatrix | undefined,
): Page['rows'][number] {
  const { id, distributorId, kind, state, tier, round, assignee, opened, dueAt, signatures } = review;
  const open = matrix && !isDecided(state) ? openSlots(review, matrix).length : 0;
  return {
    ...{ id, kind, state, tier, round, dueAt },
    distributor: {
      id: distributorId,
      name: distributor?.legalName.latin ?? distributor?.legalName.native ?? '',
      country: distributor?.country ?? 'ZZ',
    },
    assignee: assignee && names.by(assignee).name,
    openedAt: opened.at,
    signaturesGiven: signatures.length,
    signaturesMissing: open,
  };
}
