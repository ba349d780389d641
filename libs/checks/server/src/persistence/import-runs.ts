import { Injectable } from '@nestjs/common';
import type { importRun, listFileError } from '@downstream/contracts';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { nameFor } from './list-tables';
import type { z } from 'zod';

export type ListFileError = z.output<typeof listFileError>;
export type ImportRun = z.output<typeof importRun>;

interface Detail {
  list: ImportRun['list'];
  errors: ListFileError[];
  versionId: ImportRun['versionId'];
  unchanged: boolean;
  held?: boolean;
}

interface Row {
  id: string;
  state: ImportRun['state'];
  done: number;
  total: number | null;
  started_at: Date | null;
  ended_at: Date | null;
  detail: Detail;
}

/** Imports of list files under way and done: job runs of kind `LIST_IMPORT` of the deployment, or of whose own list it is. */
@Injectable()
export class ImportRuns {
  /** Takes the list for this transaction, so that two imports of it cannot begin at once. */
  async lock(tx: Tx, list: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.list-import'), hashtext($1))`, [
      nameFor(tx, list),
    ]);
  }

  async add(tx: Tx, id: string, list: ImportRun['list'], at: Instant): Promise<void> {
    const detail: Detail = { list, errors: [], versionId: null, unchanged: false, held: false };
    await tx.query(
      `insert into job_run (id, kind, state, queued_at, detail) values ($1, 'LIST_IMPORT', 'QUEUED', $2, $3)`,
      [id, at, JSON.stringify(detail)],
    );
  }

  async find(tx: Tx, id: string): Promise<ImportRun | undefined> {
    const [row]: Row[] = await tx.query(`select * from job_run where kind = 'LIST_IMPORT' and id = $1`, [id]);
    if (!row) return undefined;
    return {
      id: row.id,
      ...row.detail,
      held: row.detail.held ?? false,
      state: row.state,
      done: row.done,
      total: row.total,
      startedAt: row.started_at ? instant(row.started_at) : null,
      endedAt: row.ended_at ? instant(row.ended_at) : null,
    };
  }

  /** Whether an import of the list is waiting or under way that was asked for after `since`: an older one has died. */
  async isRunning(tx: Tx, list: string, since: Instant): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from job_run where kind = 'LIST_IMPORT' and state in ('QUEUED', 'RUNNING') and detail ->> 'list' = $1
         and queued_at > $2`,
      [list, since],
    );
    return rows.length > 0;
  }

  /** Notes how far an import is; one that has ended stays ended. */
  async progress(tx: Tx, id: string, done: number, total: number, at: Instant): Promise<void> {
    await tx.query(
      `update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4)
       where id = $1 and state in ('QUEUED', 'RUNNING')`,
      [id, done, total, at],
    );
  }

  /** @param total how many entries there were, which are all done then; as far as is known unless said */
  async end(
    tx: Tx,
    id: string,
    state: 'DONE' | 'FAILED',
    at: Instant,
    detail: Partial<Detail>,
    total: number | null = null,
  ): Promise<void> {
    await tx.query(
      `update job_run set state = $2, ended_at = $3, detail = detail || $4::jsonb,
         total = coalesce($5, total), done = coalesce($5, done) where id = $1`,
      [id, state, at, JSON.stringify(detail), total],
    );
  }
}
