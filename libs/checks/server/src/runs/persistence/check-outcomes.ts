import { Injectable } from '@nestjs/common';
import type { JudgedKind } from '@downstream/checks/core';
import type { checkJudged, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** An outcome's full state, as its event says it. */
export type OutcomeRecord = StateOf<typeof checkJudged>;

/** The last day of what an outcome rests on, `2026-03-14`; `null` where nothing of it ends. */
export const sourceUntil = ({ raw }: Pick<OutcomeRecord, 'raw'>): string | null =>
  raw
    .flatMap(({ extract }) => extract?.expiresOn ?? [])
    .sort()
    .at(0) ?? null;

/** When a check is made again by itself, and how often it was tried in vain. */
export interface Due {
  readonly dueAt: Instant;
  readonly attempt: number;
}

/** A check that was made, with its event, and when it is made again; `null`: not by itself. */
export interface Made {
  readonly record: OutcomeRecord;
  readonly eventId: string;
  readonly due: Due | null;
}

interface Row {
  record: OutcomeRecord;
}

/** What checks came to; each run is a record of its own, and none is ever changed. */
@Injectable()
export class CheckOutcomes {
  async add(tx: Tx, made: readonly Made[]): Promise<void> {
    const rows = made.map(({ record, eventId }) => ({ record, event_id: eventId }));
    await tx.query(
      `insert into check_outcome (id, distributor_id, round_id, kind, at, record, event_id)
       select (record ->> 'id')::uuid, (record ->> 'distributorId')::uuid, (record ->> 'roundId')::uuid, record ->> 'kind',
         (record ->> 'at')::timestamptz, record, event_id
       from jsonb_to_recordset($1) as made (record jsonb, event_id uuid)`,
      [JSON.stringify(rows)],
    );
  }

  async find(tx: Tx, id: string): Promise<OutcomeRecord | undefined> {
    const [row]: Row[] = await tx.query(`select record from check_outcome where id = $1`, [id]);
    return row?.record;
  }

  /** Whether any check but the screening was ever made of a distributor. */
  async any(tx: Tx, id: DistributorId): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 as made from check_outcome where distributor_id = $1 limit 1`, [
      id,
    ]);
    return rows.length > 0;
  }

  /** The latest of each kind. */
  async latest(tx: Tx, id: DistributorId): Promise<ReadonlyMap<JudgedKind, OutcomeRecord>> {
    const rows: Row[] = await tx.query(
      `select distinct on (kind) record from check_outcome where distributor_id = $1 order by kind, at desc, id desc`,
      [id],
    );
    return new Map(rows.map(({ record }) => [record.kind as JudgedKind, record]));
  }

  /** All outcomes, or those of one distributor, oldest first, as their events say them. */
  async all(tx: Tx, id: string | null): Promise<OutcomeRecord[]> {
    const rows: Row[] = await tx.query(
      `select record from check_outcome where $1::uuid is null or distributor_id = $1 order by at, id`,
      [id],
    );
    return rows.map(({ record }) => record);
  }

  /** Notes when each check is made again; `null`: not by itself. */
  async plan(tx: Tx, id: DistributorId, made: readonly Made[]): Promise<void> {
    const [ended, planned] = [made.filter(({ due }) => due === null), made.filter(({ due }) => due !== null)];
    if (ended.length > 0) {
      const kinds = ended.map(({ record }) => record.kind);
      await tx.query(`delete from check_due where distributor_id = $1 and kind = any($2)`, [id, kinds]);
    }
    const rows = planned.map(({ record, due }) => ({ kind: record.kind, due_at: due?.dueAt, attempt: due?.attempt }));
    await tx.query(
      `insert into check_due (distributor_id, kind, due_at, attempt)
       select $1, kind, due_at, attempt from jsonb_to_recordset($2) as due (kind text, due_at timestamptz, attempt integer)
       on conflict (tenant_id, distributor_id, kind) do update set due_at = excluded.due_at, attempt = excluded.attempt`,
      [id, JSON.stringify(rows)],
    );
  }

  async dues(tx: Tx, id: DistributorId): Promise<ReadonlyMap<JudgedKind, Due>> {
    const rows: { kind: JudgedKind; due_at: Date; attempt: number }[] = await tx.query(
      `select kind, due_at, attempt from check_due where distributor_id = $1`,
      [id],
    );
    return new Map(rows.map((row) => [row.kind, { dueAt: instant(row.due_at), attempt: row.attempt }]));
  }

  /** Distributors with checks that are due, some of them, with the kinds. Nobody else gets them meanwhile. */
  async takeDue(tx: Tx, now: Instant, limit: number): Promise<ReadonlyMap<DistributorId, readonly JudgedKind[]>> {
    const rows: { distributor_id: DistributorId; kind: JudgedKind }[] = await tx.query(
      `select distributor_id, kind from check_due where due_at <= $1 order by due_at limit $2 for update skip locked`,
      [now, limit],
    );
    const found = new Map<DistributorId, JudgedKind[]>();
    for (const { distributor_id: id, kind } of rows) found.set(id, [...(found.get(id) ?? []), kind]);
    return found;
  }

  /** Puts what was taken off for a day, should the round that makes it never end. */
  async postpone(tx: Tx, id: DistributorId, kinds: readonly JudgedKind[], until: Instant): Promise<void> {
    await tx.query(`update check_due set due_at = $3 where distributor_id = $1 and kind = any($2)`, [id, kinds, until]);
  }
}
