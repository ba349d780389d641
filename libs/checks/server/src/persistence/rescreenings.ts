import { Injectable } from '@nestjs/common';
import type { rescreeningCompleted, rescreeningReasons, rescreeningView, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';

export type RescreeningState = StateOf<typeof rescreeningCompleted>;
export type RescreeningReason = (typeof rescreeningReasons)[number];
type View = z.input<typeof rescreeningView>;

interface Row {
  id: string;
  state: View['state'];
  done: number;
  total: number | null;
  queued_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  detail: { reason: RescreeningReason };
  outcome: Omit<RescreeningState, 'runs'> | null;
}

/** A party whose last result goes on to hold. */
export interface Untouched {
  readonly distributorId: string;
  /** The run whose result holds. */
  readonly checkRunId: string;
}

const toView = ({ outcome, ...row }: Row): View => ({
  id: row.id,
  reason: row.detail.reason,
  state: row.state,
  done: row.done,
  total: row.total,
  startedAt: row.started_at && instant(row.started_at),
  endedAt: row.ended_at && instant(row.ended_at),
  outcome: outcome && counted(outcome),
});

const counted = ({ notCovered, ...rest }: Omit<RescreeningState, 'runs'>): NonNullable<View['outcome']> => ({
  ...rest,
  notCovered: notCovered.length,
});

// Its runs are as many as there are parties, and no page shows them.
const outcome = `r.state - 'runs' as outcome`;

// Jobs from before they kept their versions are known by their outcome; one that has neither never began.
const searches = (version: string): string =>
  `(${version}::uuid is null or coalesce(j.detail -> 'versions' ? ${version}::text,
     (select o.state -> 'listVersions' @> jsonb_build_array(jsonb_build_object('versionId', ${version}::text))
      from rescreening o where o.tenant_id = j.tenant_id and o.id = j.id), true))`;

/** Rescreenings under way (job runs of kind `RESCREENING`) and done, and what each party was searched against. */
@Injectable()
export class Rescreenings {
  /** Makes the job's row unless it is there. @returns when it was called for first */
  async begin(tx: Tx, id: string, reason: RescreeningReason, at: Instant): Promise<{ at: Instant }> {
    await tx.query(
      `insert into job_run (id, kind, state, queued_at, detail) values ($1, 'RESCREENING', 'QUEUED', $2, $3) on conflict do nothing`,
      [id, at, JSON.stringify({ reason })],
    );
    const [row]: { queued_at: Date }[] = await tx.query(`select queued_at from job_run where id = $1`, [id]);
    return { at: row ? instant(row.queued_at) : at };
  }

  async find(tx: Tx, id: string): Promise<View | undefined> {
    const [row]: Row[] = await tx.query(
      `select j.*, ${outcome} from job_run j left join rescreening r on r.tenant_id = j.tenant_id and r.id = j.id
       where j.kind = 'RESCREENING' and j.id = $1`,
      [id],
    );
    return row && toView(row);
  }

  /**
   * The newest first.
   * @param versionId only those that searched this list version or are at it, and those that have not begun
   */
  async page(
    tx: Tx,
    after: { at: string; id: string } | undefined,
    limit: number,
    versionId?: string,
  ): Promise<{ rows: { view: View; at: string }[]; total: number }> {
    const only = versionId ?? null;
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from job_run j where kind = 'RESCREENING' and ${searches('$1')}`,
      [only],
    );
    // The page first: what a rescreening came to is large, and read of these alone.
    const rows: Row[] = await tx.query(
      `with page as (select * from job_run j where kind = 'RESCREENING' and ${searches('$4')}
         and ($1::timestamptz is null or (queued_at, id) < ($1::timestamptz, $2::uuid)) order by queued_at desc, id desc limit $3)
       select j.*, ${outcome} from page j left join rescreening r on r.tenant_id = j.tenant_id and r.id = j.id
       order by j.queued_at desc, j.id desc`,
      [after?.at ?? null, after?.id ?? null, limit, only],
    );
    return { rows: rows.map((row) => ({ view: toView(row), at: instant(row.queued_at) })), total: count?.n ?? 0 };
  }

  /** Notes that it is under way, and the list versions it searches. @returns whether it goes on */
  async start(tx: Tx, id: string, versions: readonly { readonly id: string }[], at: Instant): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set state = 'RUNNING', started_at = coalesce(started_at, $2), detail = detail || $3
         where id = $1 and state in ('QUEUED', 'RUNNING') returning 1) select 1 from moved`,
      [id, at, JSON.stringify({ versions: versions.map((version) => version.id) })],
    );
    return made.length > 0;
  }

  /** Notes how far it is. @returns whether it goes on: false once it was cancelled or has ended */
  async progress(tx: Tx, id: string, done: number, total: number, at: Instant): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4)
         where id = $1 and state in ('QUEUED', 'RUNNING') returning 1) select 1 from moved`,
      [id, done, total, at],
    );
    return made.length > 0;
  }

  /** @returns whether it was under way */
  async cancel(tx: Tx, id: string, at: Instant): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set state = 'CANCELLED', ended_at = $2
         where id = $1 and kind = 'RESCREENING' and state in ('QUEUED', 'RUNNING') returning 1) select 1 from moved`,
      [id, at],
    );
    return made.length > 0;
  }

  /** Keeps the outcome and ends the job. */
  async end(tx: Tx, state: RescreeningState, eventId: string): Promise<void> {
    await tx.query(`insert into rescreening (id, at, state, event_id) values ($1, $2, $3, $4)`, [
      state.id,
      state.completedAt,
      JSON.stringify(state),
      eventId,
    ]);
    await tx.query(
      `update job_run set state = 'DONE', done = $2, total = $2, ended_at = $3, started_at = coalesce(started_at, $4) where id = $1`,
      [state.id, state.enrolled, state.completedAt, state.startedAt],
    );
  }

  /** Says of many parties at once that the result of their last run holds for these versions, too. */
  async holds(
    tx: Tx,
    id: string,
    parties: readonly Untouched[],
    versions: readonly { readonly list: string; readonly versionId: string }[],
    methodVersion: string,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into searched_list (distributor_id, list, version_id, run_id, how, check_run_id, method_version, at)
       select p.id, v.list, v.version_id, $1, 'UNTOUCHED', p.run_id, $2, $3
       from unnest($4::uuid[], $5::uuid[]) p (id, run_id) cross join unnest($6::text[], $7::uuid[]) v (list, version_id)
       on conflict do nothing`,
      [
        id,
        methodVersion,
        at,
        parties.map(({ distributorId }) => distributorId),
        parties.map(({ checkRunId }) => checkRunId),
        versions.map(({ list }) => list),
        versions.map(({ versionId }) => versionId),
      ],
    );
  }

  /**
   * Which of the distributors have an outcome for every one of the versions, and the run that gave it where they were
   * searched for.
   */
  async covered(
    tx: Tx,
    ids: readonly string[],
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly runId: string }>> {
    const rows: { id: string; run_id: string }[] = await tx.query(
      `select s.distributor_id as id, max(s.check_run_id::text) as run_id from searched_list s
       where s.distributor_id = any($1) and s.version_id = any($2)
       group by s.distributor_id having count(distinct s.version_id) = $3`,
      [ids, versionIds, versionIds.length],
    );
    return new Map(rows.map((row) => [row.id, { runId: row.run_id }]));
  }

  /** The distributors with a hit on one of these entries of a list. */
  async withHitsOn(tx: Tx, list: string, refs: readonly string[]): Promise<DistributorId[]> {
    const rows: { distributor_id: DistributorId }[] = await tx.query(
      `select distinct distributor_id from hit where list = $1 and ref = any($2)`,
      [list, refs],
    );
    return rows.map((row) => row.distributor_id);
  }

  /** The distributors with a disposition that has expired. */
  async withExpired(tx: Tx, at: Instant): Promise<DistributorId[]> {
    const rows: { distributor_id: DistributorId }[] = await tx.query(
      `select distinct distributor_id from hit where hit_state = 'FALSE_POSITIVE' and record ->> 'expiresAt' <= $1`,
      [at],
    );
    return rows.map((row) => row.distributor_id);
  }

  /** Takes the asking for rescreenings in this tenant, so that one clock of several asks. */
  async lockAsking(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.rescreening'), hashtext($1))`, [
      tx.context.tenantId,
    ]);
  }

  /** When a rescreening in full was last asked for, and whether it is under way; undefined when never. */
  async lastAsked(tx: Tx): Promise<{ at: Instant; underWay: boolean } | undefined> {
    const [row]: { at: Date; under_way: boolean }[] = await tx.query(
      `select queued_at as at, state in ('QUEUED', 'RUNNING') as under_way from job_run
       where kind = 'RESCREENING' and detail ->> 'reason' <> 'LIST' order by queued_at desc, id desc limit 1`,
    );
    return row && { at: instant(row.at), underWay: row.under_way };
  }

  /** The method of the last rescreening of any kind; undefined before the first. */
  async lastMethod(tx: Tx): Promise<string | undefined> {
    const [row]: { method: string }[] = await tx.query(
      `select state ->> 'methodVersion' as method from rescreening order by at desc, id desc limit 1`,
    );
    return row?.method;
  }

  /** All outcomes, oldest first, for a dossier. */
  async all(tx: Tx): Promise<RescreeningState[]> {
    const rows: { state: RescreeningState }[] = await tx.query(`select state from rescreening order by at, id`);
    return rows.map((row) => row.state);
  }
}
