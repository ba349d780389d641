import { Injectable } from '@nestjs/common';
import type { Instant, PersonId, ReviewId, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** For whom reviews wait, and what this person may do with them. */
export interface WaitsFor {
  readonly person: PersonId | undefined;
  readonly userId: UserId;
  readonly at: Instant;
  readonly works: boolean;
  readonly signs: boolean;
}

/** A review that waits for somebody, and when it is due; null where nobody can be late. */
export interface WaitingReview {
  readonly id: ReviewId;
  readonly dueAt: Instant | null;
}

// As the index review_queue has them.
const UNDECIDED = `(case when r.decided is null then 0 else 1 end) = 0`;
const DUE = `(coalesce(r.due_at, 'infinity'::timestamptz))`;
// Work that is this person's or nobody's yet; signatures of somebody who had no share in the round.
const WAITS = `${UNDECIDED}
  and (($3 and r.state in ('OPEN', 'IN_REVIEW', 'RETURNED')
        and (r.assignee_person_id is null or r.assignee_person_id = $1))
       or ($4 and r.state in ('RECOMMENDED', 'PENDING_APPROVAL')
           and not exists (select 1 from review_participant p
                           where p.review_id = r.id and p.round = r.round and p.person_id = $1)))
  and not exists (select 1 from review_snooze z where z.user_id = $2 and z.review_id = r.id and z.until > $5::timestamptz)`;

/** Reviews in which it is one person's turn. */
@Injectable()
export class WaitingReviews {
  /** One page, the most urgent first, and how many there are. */
  async page(
    tx: Tx,
    { person, userId, at, works, signs }: WaitsFor,
    after: WaitingReview | undefined,
    limit: number,
  ): Promise<{ found: WaitingReview[]; total: number }> {
    const values = [person ?? null, userId, works, signs, at];
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from review r where ${WAITS}`, values);
    const found: { id: ReviewId; due_at: Date | null }[] = await tx.query(
      `select r.id, r.due_at from review r
       where ${WAITS} and ($7::uuid is null or (${DUE}, r.id) > (coalesce($6::timestamptz, 'infinity'), $7::uuid))
       order by ${DUE}, r.id limit $8`,
      [...values, after?.dueAt ?? null, after?.id ?? null, limit],
    );
    return {
      found: found.map(({ id, due_at }) => ({ id, dueAt: due_at && (due_at.toISOString() as Instant) })),
      total: count?.n ?? 0,
    };
  }
}
