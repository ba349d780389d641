import { Injectable } from '@nestjs/common';
import type { DistributorId, Instant, PersonId, ReviewId, ReviewState, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Which reviews a list shows. */
export interface ReviewFilter {
  readonly state?: readonly ReviewState[] | undefined;
  /** Only those this person has in work. */
  readonly assignee?: PersonId | undefined;
  readonly distributor?: DistributorId | undefined;
  /** Without those this person has put off until later than `at`. */
  readonly awake?: { readonly userId: UserId; readonly at: Instant } | undefined;
}

/** The place after which a page begins: decided or not, when due, id. */
export type ReviewPlace = readonly [decided: number, due: string, id: string];

interface Placed {
  readonly id: ReviewId;
  readonly decided: number;
  readonly due: string;
}

// What is undecided comes first, the most urgent on top.
const DECIDED = `case when r.decided is null then 0 else 1 end`;
// What nobody can be late with, because the distributor is asked, comes after what is due.
const DUE = `coalesce(r.due_at, 'infinity'::timestamptz)`;
const FOUND = `($1::text[] is null or r.state = any ($1)) and ($2::uuid is null or r.assignee_person_id = $2)
      and ($3::uuid is null or r.distributor_id = $3)
      and ($4::uuid is null or not exists (select 1 from review_snooze z where z.user_id = $4 and z.review_id = r.id
                                             and z.until > $5::timestamptz))`;

const valuesOf = ({ state, assignee, distributor, awake }: ReviewFilter): unknown[] => [
  state ?? null,
  assignee ?? null,
  distributor ?? null,
  awake?.userId ?? null,
  awake?.at ?? null,
];

/** Reads pages of reviews by keyset. */
@Injectable()
export class ReviewList {
  /** The ids of one page in order, the total of the filter, and the place of the page's last row. */
  async page(
    tx: Tx,
    filter: ReviewFilter,
    after: ReviewPlace | undefined,
    limit: number,
  ): Promise<{ ids: ReviewId[]; total: number; last: ReviewPlace | null }> {
    const params = valuesOf(filter);
    const [count]: { total: number }[] = await tx.query(
      `select count(*)::int as total from review r where ${FOUND}`,
      params,
    );
    const found: Placed[] = await tx.query(
      `select r.id, ${DECIDED} as decided, ${DUE}::text as due from review r
       where ${FOUND} and ($6::int is null or (${DECIDED}, ${DUE}, r.id) > ($6, $7::timestamptz, $8::uuid))
       order by ${DECIDED}, ${DUE}, r.id limit $9`,
      [...params, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      ids: shown.map(({ id }) => id),
      total: count?.total ?? 0,
      last: last ? [last.decided, last.due, last.id] : null,
    };
  }

  /** All that a filter finds in their order, some at a time, as they were at one moment. One at a time in a transaction. */
  async *all(tx: Tx, filter: ReviewFilter): AsyncIterable<readonly ReviewId[]> {
    await tx.query(
      `declare listed no scroll cursor for select r.id from review r where ${FOUND} order by ${DECIDED}, ${DUE}, r.id`,
      valuesOf(filter),
    );
    for (;;) {
      const found: { id: ReviewId }[] = await tx.query(`fetch 500 from listed`);
      if (found.length === 0) break;
      yield found.map(({ id }) => id);
    }
    await tx.query(`close listed`);
  }
}
