import { Injectable } from '@nestjs/common';
import type { Instant, PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { RedFlags, type FiledFlag, type RedFlagId } from './red-flags';

/** A red flag that waits for somebody, and since when. */
export interface WaitingFlag {
  readonly id: RedFlagId;
  readonly since: Instant;
}

// As the index red_flag_waits has them.
const GRAVE = `(case when severity = 4 then 0 else 1 end)`;
const SINCE = `(coalesce(record -> 'lapsed' ->> 'at', record ->> 'firedAt'))`;
const WAITS = `ended_at is null and state in ('RAISED', 'UNDER_INQUIRY') and ${GRAVE} = $1
  and ($2::uuid is null or (record #>> '{proposal,by,personId}')::uuid is distinct from $2)`;

/** Red flags that nobody has settled, for queues of rooms downstream. */
@Injectable()
export class WaitingFlags {
  constructor(private readonly flags: RedFlags) {}

  /**
   * One page of those that stop (severity 4) or of the others, the longest waiting first, and how many there are.
   * @param asked `person`: without what this person has proposed, which waits for another
   */
  async page(
    tx: Tx,
    asked: { readonly grave: boolean; readonly person: PersonId | undefined },
    after: WaitingFlag | undefined,
    limit: number,
  ): Promise<{ found: WaitingFlag[]; total: number }> {
    const values = [asked.grave ? 0 : 1, asked.person ?? null];
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from red_flag where ${WAITS}`, values);
    const found: WaitingFlag[] = await tx.query(
      `select id, ${SINCE} as since from red_flag
       where ${WAITS} and ($3::text is null or (${SINCE}, id) > ($3, $4::uuid)) order by ${SINCE}, id limit $5`,
      [...values, after?.since ?? null, after?.id ?? null, limit],
    );
    return { found, total: count?.n ?? 0 };
  }

  byIds(tx: Tx, ids: readonly RedFlagId[]): Promise<readonly FiledFlag[]> {
    return this.flags.byIds(tx, ids);
  }
}
