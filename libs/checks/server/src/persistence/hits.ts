import { Injectable } from '@nestjs/common';
import { holdsAtOnce, type Hit } from '@downstream/checks/core';
import type { hitRaised, StateOf } from '@downstream/contracts';
import {
  refusal,
  RefusalError,
  type Disposition,
  type DistributorId,
  type HitId,
  type HitState,
  type PersonId,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A hit's full state, as its events say it. */
export type HitRecord = StateOf<typeof hitRaised>;

/** A hit with what stands beside the record. */
export interface FiledHit {
  readonly record: HitRecord;
  readonly version: number;
  /** The run that saw the pair last; a hit that the latest run did not see no longer concerns the party. */
  readonly lastRunId: string;
}

interface Row {
  record: HitRecord;
  version: number;
  last_run_id: string;
}

const fromRow = (row: Row): FiledHit => ({ record: row.record, version: row.version, lastRunId: row.last_run_id });

/** The hit as the deciding core knows it. @param accountOwner who is answerable for the distributor's account */
export const asHit = (record: HitRecord, accountOwner: PersonId | null = null): Hit => ({
  id: record.id as HitId,
  state: record.state,
  score: record.score,
  idMatch: record.idMatch,
  stops: holdsAtOnce(record.effects ?? []),
  accountOwner,
  gone: Boolean(record.entry.gone),
  votes: record.votes.map((vote) => ({ ...vote, personId: vote.personId as PersonId })),
  round: record.round,
});

const columns = `record, version, last_run_id`;

/** Which hits a list shows. */
export interface HitFilter {
  readonly states?: readonly HitState[];
  readonly distributorId?: string;
}

const FOUND = `($1::text[] is null or hit_state = any($1)) and ($2::uuid is null or distributor_id = $2)`;
const valuesOf = ({ states, distributorId }: HitFilter): unknown[] => [states ?? null, distributorId ?? null];

/** How often a disposition was reached, and the hit on which it was last. */
export interface Said {
  readonly disposition: Disposition;
  readonly count: number;
  readonly last: HitRecord;
}

/** @param values the first is the id of the hit that is left out */
const said = (tx: Tx, where: string, values: readonly unknown[]): Promise<Said[]> =>
  tx.query(
    `select distinct on (hit_state) hit_state as disposition, count(*) over (partition by hit_state)::int as count,
       record as last
     from hit where id <> $1 and ${where} and hit_state in ('FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE')
     order by hit_state, record -> 'votes' -> -1 ->> 'at' desc, id`,
    [...values],
  );

/** Hits of screenings: one for each pair of a party and a list entry. */
@Injectable()
export class Hits {
  async find(tx: Tx, id: HitId): Promise<FiledHit | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from hit where id = $1`, [id]);
    return row && fromRow(row);
  }

  /** The hit, and nobody changes it until the transaction ends. Throws RefusalError NOT_FOUND. */
  async lock(tx: Tx, id: HitId): Promise<FiledHit> {
    const [row]: Row[] = await tx.query(`select ${columns} from hit where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return fromRow(row);
  }

  /** Those of the ids that exist, in no particular order. */
  async byIds(tx: Tx, ids: readonly HitId[]): Promise<FiledHit[]> {
    const rows: Row[] = await tx.query(`select ${columns} from hit where id = any ($1::uuid[])`, [ids]);
    return rows.map(fromRow);
  }

  /** All hits of a distributor, locked for the transaction. */
  async lockAll(tx: Tx, distributorId: DistributorId): Promise<FiledHit[]> {
    const rows: Row[] = await tx.query(`select ${columns} from hit where distributor_id = $1 order by id for update`, [
      distributorId,
    ]);
    return rows.map(fromRow);
  }

  async ofDistributor(tx: Tx, distributorId: DistributorId): Promise<FiledHit[]> {
    const rows: Row[] = await tx.query(`select ${columns} from hit where distributor_id = $1 order by score desc, id`, [
      distributorId,
    ]);
    return rows.map(fromRow);
  }

  /** All hits, or those of one distributor, for a dossier. */
  async all(tx: Tx, distributorId: string | null): Promise<HitRecord[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from hit where $1::uuid is null or distributor_id = $1 order by id`,
      [distributorId],
    );
    return rows.map((row) => row.record);
  }

  /** What was said of hits on the same entry, of other parties: each disposition with its count and its last hit. */
  sameEntry(tx: Tx, { id, entry }: HitRecord): Promise<Said[]> {
    return said(tx, `list = $2 and ref = $3`, [id, entry.list, entry.ref]);
  }

  /** What was said of the same party, whatever its role, beside other entries. */
  sameParty(tx: Tx, { id, partyId, distributorId, partyName, entry }: HitRecord): Promise<Said[]> {
    const party = `(party_id = $2 or (distributor_id = $3 and record ->> 'partyName' = $4))`;
    const where = `${party} and (list, ref) <> ($5, $6)`;
    return said(tx, where, [id, partyId, distributorId, partyName, entry.list, entry.ref]);
  }

  async page(
    tx: Tx,
    filter: HitFilter,
    after: { score: number; id: string } | undefined,
    limit: number,
  ): Promise<{ rows: FiledHit[]; total: number }> {
    const parameters = valuesOf(filter);
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from hit where ${FOUND}`, parameters);
    const rows: Row[] = await tx.query(
      `select ${columns} from hit where ${FOUND}
         and ($3::double precision is null or score < $3 or (score = $3 and id > $4::uuid))
       order by score desc, id limit $5`,
      [...parameters, after?.score ?? null, after?.id ?? null, limit],
    );
    return { rows: rows.map(fromRow), total: count?.n ?? 0 };
  }

  /** All that a filter finds in the order of pages, some at a time, as they are at one moment. One at a time in a transaction. */
  async *found(tx: Tx, filter: HitFilter): AsyncIterable<readonly FiledHit[]> {
    await tx.query(
      `declare sought no scroll cursor for select ${columns} from hit where ${FOUND} order by score desc, id`,
      valuesOf(filter),
    );
    for (;;) {
      const rows: Row[] = await tx.query(`fetch 500 from sought`);
      if (rows.length === 0) break;
      yield rows.map(fromRow);
    }
    await tx.query(`close sought`);
  }

  /** Keeps a new hit or a new state of one. */
  async save(tx: Tx, record: HitRecord, lastRunId: string, event: { id: string; seq: number }): Promise<void> {
    await tx.query(
      `insert into hit (id, distributor_id, party_id, list, ref, hit_state, score, raised_at, last_run_id, record, version, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (tenant_id, id) do update set hit_state = excluded.hit_state, score = excluded.score,
         last_run_id = excluded.last_run_id, record = excluded.record, version = excluded.version, event_id = excluded.event_id`,
      [
        record.id,
        record.distributorId,
        record.partyId,
        record.entry.list,
        record.entry.ref,
        record.state,
        record.score,
        record.raisedAt,
        lastRunId,
        JSON.stringify(record),
        event.seq,
        event.id,
      ],
    );
  }

  /** Notes that a run saw the pair again, unchanged. */
  async seen(tx: Tx, ids: readonly string[], runId: string): Promise<void> {
    await tx.query(`update hit set last_run_id = $2 where id = any($1)`, [ids, runId]);
  }

  /**
   * Records that a person voted in a round.
   * @throws RefusalError HIT_NEEDS_ANOTHER_PERSON when this person has voted in it already
   */
  async countVote(tx: Tx, hitId: string, round: number, personId: string, at: string): Promise<void> {
    const made: unknown[] = await tx.query(
      `insert into hit_vote (hit_id, round, person_id, at) values ($1, $2, $3, $4) on conflict do nothing returning 1 as made`,
      [hitId, round, personId, at],
    );
    if (made.length === 0) throw new RefusalError(refusal('HIT_NEEDS_ANOTHER_PERSON'));
  }
}
