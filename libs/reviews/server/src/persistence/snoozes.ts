import { Injectable } from '@nestjs/common';
import type { Instant, ReviewId, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** What people have put off in their own queue. It is nobody's business but theirs and no part of the case. */
@Injectable()
export class Snoozes {
  async put(tx: Tx, userId: UserId, reviewId: ReviewId, until: Instant | null): Promise<void> {
    await tx.query(`delete from review_snooze where user_id = $1 and review_id = $2`, [userId, reviewId]);
    if (until === null) return;
    await tx.query(`insert into review_snooze (user_id, review_id, until) values ($1, $2, $3)`, [
      userId,
      reviewId,
      until,
    ]);
  }
}
