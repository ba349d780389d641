import { Injectable } from '@nestjs/common';
import { decodeFrontier, encodeFrontier, emptyFrontier, type Frontier } from '@downstream/audit/core';
import { instant, type Instant, type TenantId } from '@downstream/kernel';
import type { OpsTx, Tx } from '@downstream/platform/database';

/** An event that waits for its place. */
export interface WaitingEvent {
  readonly eventId: string;
  readonly leaf: Uint8Array;
  readonly at: Instant;
}

/** A checkpoint as it is kept. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly keyId: string;
  readonly at: Instant;
}

interface CheckpointRow {
  size: string;
  root: Buffer;
  note: string;
  key_id: string;
  at: Date;
}

/** The rows of one tenant's Merkle log. */
@Injectable()
export class SealedLog {
  /** Tenants with events that wait for a place. */
  async waitingTenants(tx: OpsTx): Promise<TenantId[]> {
    const rows: { tenant_id: TenantId }[] = await tx.query('select distinct tenant_id from seal_queue');
    return rows.map((row) => row.tenant_id);
  }

  /** Size of the log and when it grew last; undefined before the first event. */
  async head(tx: Tx): Promise<{ size: number; sealedAt: Instant } | undefined> {
    const [row]: { size: string; sealed_at: Date }[] = await tx.query('select size, sealed_at from log_head');
    return row && { size: Number(row.size), sealedAt: instant(row.sealed_at) };
  }

  /** Takes the log for this transaction; false when another process is sealing it. */
  async tryLock(tx: Tx): Promise<boolean> {
    const [row]: { taken: boolean }[] = await tx.query(
      `select pg_try_advisory_xact_lock(hashtext('downstream.seal'), hashtext($1)) as taken`,
      [tx.context.tenantId],
    );
    return row?.taken ?? false;
  }

  /** Takes the log for this transaction, waiting for whoever has it. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.seal'), hashtext($1))`, [tx.context.tenantId]);
  }

  /** Committed events without a place, in the order of writing. */
  async waiting(tx: Tx, limit: number): Promise<WaitingEvent[]> {
    const rows: { event_id: string; leaf: Buffer; at: Date }[] = await tx.query(
      `select q.event_id, e.leaf, e.at from seal_queue q
         join audit_event e on e.tenant_id = q.tenant_id and e.id = q.event_id
       order by q.place limit $1`,
      [limit],
    );
    return rows.map((row) => ({ eventId: row.event_id, leaf: row.leaf, at: instant(row.at) }));
  }

  async frontier(tx: Tx): Promise<Frontier> {
    const [row]: { size: string; frontier: Buffer }[] = await tx.query(`select size, frontier from log_head`);
    return row ? decodeFrontier(Number(row.size), row.frontier) : emptyFrontier;
  }

  /** Gives the events their places from `from` on and moves the head. */
  async append(tx: Tx, from: number, events: readonly WaitingEvent[], frontier: Frontier, at: Instant): Promise<void> {
    const ids = events.map((event) => event.eventId);
    await tx.query(
      `insert into log_leaf (place, event_id, leaf)
       select $1::bigint + u.n - 1, u.id, u.leaf from unnest($2::uuid[], $3::bytea[]) with ordinality u (id, leaf, n)`,
      [from, ids, events.map((event) => Buffer.from(event.leaf))],
    );
    await tx.query(`delete from seal_queue where event_id = any($1)`, [ids]);
    await tx.query(
      `insert into log_head (size, frontier, sealed_at) values ($1, $2, $3)
       on conflict (tenant_id, only_one) do update set size = excluded.size, frontier = excluded.frontier, sealed_at = excluded.sealed_at`,
      [frontier.size, Buffer.from(encodeFrontier(frontier)), at],
    );
  }

  async newestCheckpoint(tx: Tx): Promise<KeptCheckpoint | undefined> {
    const [row]: CheckpointRow[] = await tx.query(`select * from log_checkpoint order by size desc limit 1`);
    return row && fromRow(row);
  }

  /** Checkpoints below a size, the newest first. */
  async checkpoints(tx: Tx, below: number | undefined, limit: number): Promise<KeptCheckpoint[]> {
    const rows: CheckpointRow[] = await tx.query(
      `select * from log_checkpoint where $1::bigint is null or size < $1 order by size desc limit $2`,
      [below ?? null, limit],
    );
    return rows.map(fromRow);
  }

  async countCheckpoints(tx: Tx): Promise<number> {
    const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from log_checkpoint`);
    return row?.n ?? 0;
  }

  async keep(tx: Tx, checkpoint: KeptCheckpoint): Promise<void> {
    await tx.query(`insert into log_checkpoint (size, root, note, key_id, at) values ($1, $2, $3, $4, $5)`, [
      checkpoint.size,
      Buffer.from(checkpoint.root),
      checkpoint.note,
      checkpoint.keyId,
      checkpoint.at,
    ]);
  }

  async countWaiting(tx: Tx): Promise<number> {
    const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from seal_queue`);
    return row?.n ?? 0;
  }

  /** One waiting event. */
  async waitingEvent(tx: Tx, eventId: string): Promise<WaitingEvent | undefined> {
    const [row]: { event_id: string; leaf: Buffer; at: Date }[] = await tx.query(
      `select q.event_id, e.leaf, e.at from seal_queue q
         join audit_event e on e.tenant_id = q.tenant_id and e.id = q.event_id where q.event_id = $1`,
      [eventId],
    );
    return row && { eventId: row.event_id, leaf: row.leaf, at: instant(row.at) };
  }

  /** The newest time of an event from a place on: a checkpoint is never dated before an event it covers. */
  async newestEventTime(tx: Tx, from: number): Promise<Instant | undefined> {
    const [row]: { at: Date | null }[] = await tx.query(
      `select max(e.at) as at from log_leaf l join audit_event e on e.tenant_id = l.tenant_id and e.id = l.event_id
       where l.place >= $1`,
      [from],
    );
    return row?.at ? instant(row.at) : undefined;
  }

  /** All leaf hashes in log order up to `size`, one after the other, 32 bytes each. */
  async leaves(tx: Tx, size: number): Promise<Uint8Array> {
    const rows: { leaf: Buffer }[] = await tx.query(`select leaf from log_leaf where place < $1 order by place`, [
      size,
    ]);
    return Buffer.concat(rows.map((row) => row.leaf));
  }
}

const fromRow = (row: CheckpointRow): KeptCheckpoint => ({
  size: Number(row.size),
  root: row.root,
  note: row.note,
  keyId: row.key_id,
  at: instant(row.at),
});
