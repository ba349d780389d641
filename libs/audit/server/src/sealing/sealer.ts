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
    let sealed = 0;
    for (const tenantId of await this.operations.within((tx) => this.log.waitingTenants(tx))) {
      sealed += await this.seal(tenantId);
    }
    return sealed;
  }

  /** Seals what waits in one log; a checkpoint follows when one is due. */
  async seal(tenantId: TenantId): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.within(tenantId, async (tx) => {
        if (!(await this.log.tryLock(tx))) return 0;
        const { taken, frontier } = await this.takeBatch(tx);
        // Not between two batches: what still waits may be older than a checkpoint may leave behind.
        if (taken > 0 && taken < BATCH) await this.checkpointIfDue(tx, frontier);
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

  /** Seals everything that waits, in a transaction that holds the log. @returns the log's size */
  async sealIn(tx: Tx): Promise<number> {
    for (;;) {
      const { taken, frontier } = await this.takeBatch(tx);
      if (taken < BATCH) return frontier.size;
    }
  }

  /**
   * Gives one event the next place and signs a checkpoint over it, in a transaction that holds the log: what others
   * commit meanwhile comes after it.
   * @returns the checkpoint's signed note
   */
  async sealOneIn(tx: Tx, eventId: string): Promise<string> {
    const before = await this.log.frontier(tx);
    const event = await this.log.waitingEvent(tx, eventId);
    if (!event) throw new Error(`Event ${eventId} does not wait for a place`);
    const frontier = append(before, event.leaf, sha256);
    await this.log.append(tx, before.size, [event], frontier, this.clock.now());
    return this.sign(tx, frontier);
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
    const newest = await this.log.newestCheckpoint(tx);
    const at = latest(latest(this.clock.now(), newest?.at), await this.log.newestEventTime(tx, newest?.size ?? 0));
    const note = signCheckpoint({ origin: originOf(tenantId), size: frontier.size, root, at }, [signer]);
    await this.log.keep(tx, { size: frontier.size, root, note, keyId: signer.key.id, at });
    return note;
  }
}

const latest = (now: Instant, event: Instant | undefined): Instant =>
  event !== undefined && event > now ? event : now;
