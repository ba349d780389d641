import { Injectable } from '@nestjs/common';
import type { DistributorId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Finds reviews by their id or their distributor. */
@Injectable()
export class FoundReviews {
  /** The newest first. @param id a review's id; `null` for none */
  async find(tx: Tx, id: string | null, distributors: readonly DistributorId[], limit: number): Promise<ReviewId[]> {
    const rows: { id: ReviewId }[] = await tx.query(
      `select r.id from review r where r.id = $1::uuid or r.distributor_id = any ($2::uuid[])
       order by r.opened_at desc, r.id limit $3`,
      [id, distributors, limit],
    );
    return rows.map((row) => row.id);
  }
}
