import { Injectable } from '@nestjs/common';
import type { Context, Instant } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';

/** How far a step is. */
export interface Progress {
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number | null;
}

/**
 * How far the steps of imports are: job runs of kind `DISTRIBUTOR_IMPORT`. They are written beside the transaction of the step, so
 * that others see them before it ends, and hear of a stop while it runs.
 */
@Injectable()
export class ImportProgress {
  constructor(private readonly tenants: Tenants) {}

  /** A step begins anew. */
  async queue(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.query(
      `insert into job_run (id, kind, state, queued_at) values ($1, 'DISTRIBUTOR_IMPORT', 'QUEUED', $2)
       on conflict (tenant_id, id) do update set state = 'QUEUED', done = 0, total = null, queued_at = $2, started_at = null,
         ended_at = null`,
      [id, at],
    );
  }

  /** Notes how far a step is. @returns whether somebody has asked to stop it */
  note(context: Context, id: string, done: number, total: number | null, at: Instant): Promise<boolean> {
    return this.tenants.within(context, async (tx) => {
      await tx.query(
        `update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4)
         where id = $1 and state in ('QUEUED', 'RUNNING')`,
        [id, done, total, at],
      );
      return (await this.of(tx, id))?.state === 'CANCELLED';
    });
  }

  async end(tx: Tx, id: string, state: 'DONE' | 'FAILED' | 'CANCELLED', at: Instant): Promise<void> {
    await tx.query(`update job_run set state = $2, ended_at = $3 where id = $1`, [id, state, at]);
  }

  async of(tx: Tx, id: string): Promise<Progress | undefined> {
    const [row]: Progress[] = await tx.query(
      `select state, done, total from job_run where kind = 'DISTRIBUTOR_IMPORT' and id = $1`,
      [id],
    );
    return row;
  }
}
