import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { listReviews, Reply } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names, type FiledDistributor } from '@downstream/distributors/server';
import type { Clock, ReviewId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { isDecided, openSlots } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { Matrices, type StoredMatrix } from '../persistence/matrices';
import { Reviews } from '../persistence/reviews';

type Row = Reply<typeof listReviews>['rows'][number];

/** Reviews as lists show them: with names instead of ids, and the signatures that are still needed. */
@Injectable()
export class ReviewRows {
  constructor(
    private readonly reviews: Reviews,
    private readonly matrices: Matrices,
    private readonly distributors: DistributorDirectory,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of the ids. */
  async of(tx: Tx, ids: readonly ReviewId[]): Promise<Row[]> {
    const found = new Map((await this.reviews.byIds(tx, ids)).map((review) => [review.id, review]));
    const reviews = ids.flatMap((id) => found.get(id) ?? []);
    const distributors = await this.distributors.byIds(
      tx,
      reviews.map(({ distributorId }) => distributorId),
    );
    const makers = reviews.flatMap(({ assignee: maker }) => (maker ? [actingOf(maker)] : []));
    const names = await Names.of(tx, this.directory, makers);
    const matrix = await this.matrices.inForce(tx, this.clock.now());
    return reviews.map((review) => toRow(review, distributors.get(review.distributorId), names, matrix));
  }
}

function toRow(
  review: FiledReview,
  distributor: FiledDistributor | undefined,
  names: Names,
  matrix: StoredMatrix | undefined,
): Row {
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
