import { Inject, Injectable } from '@nestjs/common';
import { append, frontierRoot, originOf, signCheckpoint, type Frontier } from '@downstream/audit/core';
import { millis, MINUTE, systemContext, type Clock, type Instant, type TenantId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { SealedLog } from '../persistence/sealed-log';
import { LogKeys, sha256 } from './log-keys';

const BATCH = 1_000;
/** A checkpoint every so many events, or after so long, whichever comes first. */
export const CHECKPOINT_EVENTS = 1_000;
export const CHECKPOINT_AGE = MINUTE;

/** Gives events their places in their tenant's log, one sealer per log at a time, and signs checkpoints. */
@Injectable()
export class Sealer {
  constructor(
    private readonly tenants: Tenants,
    private readonly operations: Operations,
    private readonly log: SealedLog,
    private readonly keys: LogKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Seals what waits in every log. @returns how many events got a place */
  async sealAll(): Promise<number> {
    const rows: { tenant_id: TenantId }[] = await this.operations.within((tx) =>
      tx.query('select distinct tenant_id from seal_queue'),
    );
    let sealed = 0;
    for (const row of rows) sealed += await this.seal(row.tenant_id);
    return sealed;
  }

  /** Seals what waits in one log; a checkpoint follows when one is due. */
  async seal(tenantId: TenantId): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.within(tenantId, async (tx) => {
        if (!(await this.log.tryLock(tx))) return 0;
        const { taken, frontier } = await this.takeBatch(tx);
        if (taken > 0) await this.checkpointIfDue(tx, frontier);
        return taken;
      });
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  /** Signs a checkpoint over everything sealed so far, unless the newest one covers it. @returns the newest note */
  async checkpoint(tenantId: TenantId): Promise<string | undefined> {
    return this.within(tenantId, async (tx) => {
      await this.log.lock(tx);
      const frontier = await this.log.frontier(tx);
      const newest = await this.log.newestCheckpoint(tx);
      if (frontier.size === 0) return undefined;
      return newest?.size === frontier.size ? newest.note : this.sign(tx, frontier);
    });
  }

  /** Signs what has been sealed for a while without a checkpoint, in every log. */
  async checkpointAll(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      await this.within(tenantId, async (tx) => {
        if (await this.log.tryLock(tx)) await this.checkpointIfDue(tx, await this.log.frontier(tx));
      });
    }
  }

  private within<T>(tenantId: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.tenants.within(systemContext('sealer', tenantId, 'seal'), work);
  }

  private async takeBatch(tx: Tx): Promise<{ taken: number; frontier: Frontier }> {
    const before = await this.log.frontier(tx);
    const events = await this.log.waiting(tx, BATCH);
    if (events.length === 0) return { taken: 0, frontier: before };
    const frontier = events.reduce((edge, event) => append(edge, event.leaf, sha256), before);
    await this.log.append(tx, before.size, events, frontier, this.clock.now());
    return { taken: events.length, frontier };
  }

  private async checkpointIfDue(tx: Tx, frontier: Frontier): Promise<void> {
    const newest = await this.log.newestCheckpoint(tx);
    if (frontier.size === (newest?.size ?? 0)) return;
    const age = newest ? millis(this.clock.now()) - millis(newest.at) : Number.POSITIVE_INFINITY;
    if (frontier.size - (newest?.size ?? 0) >= CHECKPOINT_EVENTS || age >= CHECKPOINT_AGE)
      await this.sign(tx, frontier);
  }

  private async sign(tx: Tx, frontier: Frontier): Promise<string> {
    const { tenantId } = tx.context;
    const signer = this.keys.signer(tenantId);
    const root = frontierRoot(frontier, sha256);
    const at = latest(this.clock.now(), await this.log.newestEventTime(tx));
    const note = signCheckpoint({ origin: originOf(tenantId), size: frontier.size, root, at }, [signer]);
    await this.log.keep(tx, { size: frontier.size, root, note, keyId: signer.key.id, at });
    return note;
  }
}

const latest = (now: Instant, event: Instant | undefined): Instant =>
  event !== undefined && event > now ? event : now;
