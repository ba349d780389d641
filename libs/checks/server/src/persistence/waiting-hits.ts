import { Injectable } from '@nestjs/common';
import type { hitRow } from '@downstream/contracts';
import type { HitId, Instant, PersonId } from '@downstream/kernel';
import { HIGH_BAND } from '@downstream/matching';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Hits } from './hits';
import { HitViews } from '../views/hit-views';

/** A hit that waits for somebody, and since when. */
export interface WaitingHit {
  readonly id: HitId;
  readonly since: Instant;
}

// As the index hit_waits has them.
const HIGH = `(case when score >= ${HIGH_BAND} then 0 else 1 end)`;
const SINCE = `(coalesce(record -> 'reopened' ->> 'at', record ->> 'raisedAt'))`;
const WAITS = `hit_state in ('OPEN', 'REOPENED', 'PROPOSED') and ${HIGH} = $1
  and ($2::uuid is null or hit_state <> 'PROPOSED' or (record -> 'votes' -> -1 ->> 'personId')::uuid <> $2)`;

/** Hits that wait for a first or second vote, for queues of rooms downstream. */
@Injectable()
export class WaitingHits {
  constructor(
    private readonly hits: Hits,
    private readonly views: HitViews,
  ) {}

  /**
   * One page of those in a band of scores, the longest waiting first, and how many there are.
   * @param asked `person`: without what this person has proposed, which waits for another
   */
  async page(
    tx: Tx,
    asked: { readonly high: boolean; readonly person: PersonId | undefined },
    after: WaitingHit | undefined,
    limit: number,
  ): Promise<{ found: WaitingHit[]; total: number }> {
    const values = [asked.high ? 0 : 1, asked.person ?? null];
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from hit where ${WAITS}`, values);
    const found: WaitingHit[] = await tx.query(
      `select id, ${SINCE} as since from hit
       where ${WAITS} and ($3::text is null or (${SINCE}, id) > ($3, $4::uuid)) order by ${SINCE}, id limit $5`,
      [...values, after?.since ?? null, after?.id ?? null, limit],
    );
    return { found, total: count?.n ?? 0 };
  }

  /** Hits as lists show them, by their ids. @param personId who looks */
  async rows(tx: Tx, ids: readonly HitId[], personId: PersonId | undefined): Promise<z.input<typeof hitRow>[]> {
    return ids.length === 0 ? [] : this.views.rows(tx, await this.hits.byIds(tx, ids), personId);
  }
}
