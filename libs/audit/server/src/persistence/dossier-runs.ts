import { Injectable } from '@nestjs/common';
import type { DossierScope } from '@downstream/audit/core';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** What is known of an export beside its events: progress and where the file lies. */
export interface DossierRun {
  readonly id: string;
  readonly scope: DossierScope;
  readonly title: string;
  readonly requestedBy: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly done: number;
  readonly total: number | null;
  readonly requestedAt: Instant;
  readonly asOf: Instant | null;
  readonly events: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly omissions: readonly string[];
  readonly error: string | null;
  /** Signed note that the file's events are proved against. */
  readonly checkpoint: string | null;
}

type Detail = Omit<DossierRun, 'id' | 'state' | 'done' | 'total' | 'requestedAt'>;

interface Row {
  id: string;
  state: DossierRun['state'];
  done: number;
  total: number | null;
  queued_at: Date;
  detail: Detail;
}

const fromRow = (row: Row): DossierRun => ({
  ...row.detail,
  id: row.id,
  state: row.state,
  done: row.done,
  total: row.total,
  requestedAt: instant(row.queued_at),
});

/** Exports under way and done; kind `DOSSIER` of the job runs. */
@Injectable()
export class DossierRuns {
  async add(tx: Tx, run: Pick<DossierRun, 'id' | 'scope' | 'title' | 'requestedBy' | 'requestedAt'>): Promise<void> {
    const detail: Detail = {
      scope: run.scope,
      title: run.title,
      requestedBy: run.requestedBy,
      asOf: null,
      events: null,
      bytes: null,
      sha256: null,
      omissions: [],
      error: null,
      checkpoint: null,
    };
    await tx.query(
      `insert into job_run (id, kind, subject_id, state, queued_at, detail) values ($1, 'DOSSIER', $2, 'QUEUED', $3, $4)`,
      [run.id, run.scope.kind === 'party' ? run.scope.party : null, run.requestedAt, JSON.stringify(detail)],
    );
  }

  async find(tx: Tx, id: string): Promise<DossierRun | undefined> {
    const [row]: Row[] = await tx.query(`select * from job_run where kind = 'DOSSIER' and id = $1`, [id]);
    return row && fromRow(row);
  }

  /** Runs before a place in the list, the newest first. */
  async list(tx: Tx, before: { at: string; id: string } | undefined, limit: number): Promise<DossierRun[]> {
    const rows: Row[] = await tx.query(
      `select * from job_run where kind = 'DOSSIER' and ($1::timestamptz is null or (queued_at, id) < ($1, $2))
       order by queued_at desc, id desc limit $3`,
      [before?.at ?? null, before?.id ?? null, limit],
    );
    return rows.map(fromRow);
  }

  async count(tx: Tx): Promise<number> {
    const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from job_run where kind = 'DOSSIER'`);
    return row?.n ?? 0;
  }

  /** The checkpoint of the newest finished export: the next one proves itself its continuation. */
  async newestCheckpoint(tx: Tx): Promise<string | undefined> {
    const [row]: { checkpoint: string | null }[] = await tx.query(
      `select detail ->> 'checkpoint' as checkpoint from job_run where kind = 'DOSSIER' and state = 'DONE' order by queued_at desc, id desc limit 1`,
    );
    return row?.checkpoint ?? undefined;
  }

  async progress(tx: Tx, id: string, done: number, total: number, at: Instant): Promise<void> {
    await tx.query(
      `update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4) where id = $1`,
      [id, done, total, at],
    );
  }

  async finish(tx: Tx, id: string, at: Instant, detail: Partial<Detail>): Promise<void> {
    await tx.query(
      `update job_run set state = 'DONE', done = coalesce(total, done), ended_at = $2, detail = detail || $3::jsonb where id = $1`,
      [id, at, JSON.stringify(detail)],
    );
  }

  async fail(tx: Tx, id: string, at: Instant, error: string): Promise<void> {
    await tx.query(`update job_run set state = 'FAILED', ended_at = $2, detail = detail || $3::jsonb where id = $1`, [
      id,
      at,
      JSON.stringify({ error }),
    ]);
  }
}
