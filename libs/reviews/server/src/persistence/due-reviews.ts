import { Injectable } from '@nestjs/common';
import type { Instant, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

const undecided = `state not in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED')`;

/** Reviews whose clock has something to say. */
@Injectable()
export class DueReviews {
  /** Those of which people have to be told by now and have not been, the latest first. */
  async untold(tx: Tx, now: Instant, limit: number): Promise<ReviewId[]> {
    const found: { id: ReviewId }[] = await tx.query(
      `select id from review
       where ${undecided} and (alarm is null and warn_at <= $1 or alarm is distinct from 'OVERDUE' and due_at <= $1)
       order by due_at, id limit $2`,
      [now, limit],
    );
    return found.map(({ id }) => id);
  }

  /** Undecided ones after an id, in the order of their ids. */
  async undecided(tx: Tx, after: ReviewId | null, limit: number): Promise<ReviewId[]> {
    const found: { id: ReviewId }[] = await tx.query(
      `select id from review where ${undecided} and ($1::uuid is null or id > $1) order by id limit $2`,
      [after, limit],
    );
    return found.map(({ id }) => id);
  }
}
