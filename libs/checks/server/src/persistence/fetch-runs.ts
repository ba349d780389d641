import { Injectable } from '@nestjs/common';
import type { fetchRun } from '@downstream/contracts';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { Validators } from '@downstream/platform/net';
import type { PublicList } from '../lists/public-lists';
import type { z } from 'zod';

/** A file that came, or that came before and has not changed since. */
export interface FetchedFile {
  readonly name: string;
  readonly address: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What the other side said of its version. */
  readonly validators: Validators | null;
}

/** A fetch with what it needs to know of itself. */
export type FetchRun = z.output<typeof fetchRun> & {
  readonly list: PublicList;
  readonly format: string;
  readonly files: readonly FetchedFile[];
};

type Detail = Pick<
  FetchRun,
  'list' | 'format' | 'outcome' | 'attempt' | 'asked' | 'bytes' | 'failure' | 'nextTryAt' | 'importId' | 'files'
>;

interface Row {
  id: string;
  state: FetchRun['state'];
  queued_at: Date;
  ended_at: Date | null;
  detail: Detail;
}

const fromRow = ({ id, state, queued_at, ended_at, detail }: Row): FetchRun => ({
  id,
  state,
  queuedAt: instant(queued_at),
  endedAt: ended_at ? instant(ended_at) : null,
  ...detail,
});

const ofList = `select * from job_run where kind = 'LIST_FETCH' and detail ->> 'list' = $1`;

/** Fetches of lists under way and done: job runs of kind `LIST_FETCH` in the deployment's own tenant. */
@Injectable()
export class FetchRuns {
  /** Takes the list for this transaction, so that it is not fetched twice at once. */
  async lock(tx: Tx, list: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.list-fetch'), hashtext($1))`, [list]);
  }

  async add(
    tx: Tx,
    id: string,
    at: Instant,
    run: Pick<Detail, 'list' | 'format' | 'attempt' | 'asked'>,
  ): Promise<void> {
    const detail: Detail = {
      ...run,
      outcome: null,
      bytes: 0,
      failure: null,
      nextTryAt: null,
      importId: null,
      files: [],
    };
    await tx.query(
      `insert into job_run (id, kind, state, queued_at, detail) values ($1, 'LIST_FETCH', 'QUEUED', $2, $3)`,
      [id, at, JSON.stringify(detail)],
    );
  }

  async find(tx: Tx, id: string): Promise<FetchRun | undefined> {
    const [row]: Row[] = await tx.query(`select * from job_run where kind = 'LIST_FETCH' and id = $1`, [id]);
    return row && fromRow(row);
  }

  /** The last fetches of a list, the newest first. */
  async latest(tx: Tx, list: string, limit: number): Promise<FetchRun[]> {
    const rows: Row[] = await tx.query(`${ofList} order by queued_at desc, id desc limit $2`, [list, limit]);
    return rows.map(fromRow);
  }

  /** The last fetch that brought files, or found them unchanged. */
  async lastGood(tx: Tx, list: string): Promise<FetchRun | undefined> {
    const [row]: Row[] = await tx.query(`${ofList} and state = 'DONE' order by queued_at desc, id desc limit 1`, [
      list,
    ]);
    return row && fromRow(row);
  }

  /** Notes how much has come. */
  async progress(tx: Tx, id: string, bytes: number, at: Instant): Promise<void> {
    await tx.query(
      `update job_run set state = 'RUNNING', started_at = coalesce(started_at, $3),
         detail = detail || jsonb_build_object('bytes', $2::bigint) where id = $1 and state in ('QUEUED', 'RUNNING')`,
      [id, bytes, at],
    );
  }

  async end(tx: Tx, id: string, state: 'DONE' | 'FAILED', at: Instant, detail: Partial<Detail>): Promise<void> {
    await tx.query(`update job_run set state = $2, ended_at = $3, detail = detail || $4::jsonb where id = $1`, [
      id,
      state,
      at,
      JSON.stringify(detail),
    ]);
  }
}
