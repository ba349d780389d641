import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Passes over all signed attestations of a tenant: job runs of kind `CONTRADICTIONS`. */
@Injectable()
export class ContradictionPasses {
  /** Lets nobody else ask in the tenant until the transaction ends. */
  async lockAsking(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('contradiction-pass'), hashtext($1))`, [tx.context.tenantId]);
  }

  /** When the last one was asked for. */
  async lastAsked(tx: Tx): Promise<Instant | undefined> {
    const rows: { at: Date }[] = await tx.query(
      `select queued_at as at from job_run where kind = 'CONTRADICTIONS' order by queued_at desc limit 1`,
    );
    return rows[0] && instant(rows[0].at);
  }

  async ask(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.query(
      `insert into job_run (id, kind, state, queued_at) values ($1, 'CONTRADICTIONS', 'QUEUED', $2) on conflict do nothing`,
      [id, at],
    );
  }

  /** Notes how far it is. @returns false once it has ended */
  async progress(tx: Tx, id: string, done: number, total: number, at: Instant): Promise<boolean> {
    const rows: [unknown[], number] = await tx.query(
      `update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4)
       where id = $1 and state in ('QUEUED', 'RUNNING') returning id`,
      [id, done, total, at],
    );
    return rows[0].length > 0;
  }

  async end(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.query(`update job_run set state = 'DONE', ended_at = $2 where id = $1`, [id, at]);
  }
}
