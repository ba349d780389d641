import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DAY, HOUR, systemContext, type Clock, type TenantId } from '@downstream/kernel';
import { CLOCK, namedAnywhere, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { BlobStore, type Sha256 } from './blob-store';

/** A blob that nobody names may belong to a request that still runs, to a process that was stopped, to a queue that waits. */
export const GRACE = 7 * DAY;
const LOOK = 6 * HOUR;
const BATCH = 500;

/**
 * Removes blobs that no row of their tenant names any more, or never did: an upload that failed after its file was stored
 * leaves one. Where the database cannot say, nothing is removed.
 */
@Injectable()
export class BlobSweep implements OnModuleInit {
  private readonly log = new Logger('Storage');

  constructor(
    private readonly blobs: BlobStore,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly schedules: Schedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'storage.sweep', everyMs: LOOK, run: () => this.look() });
  }

  /** @returns how many were removed */
  async look(): Promise<number> {
    const before = Date.parse(this.clock.now()) - GRACE;
    let removed = 0;
    for (const tenantId of await this.operations.tenantIds()) removed += await this.sweep(tenantId, before);
    if (removed > 0) this.log.log({ msg: 'Blobs that nobody names were removed', removed });
    return removed;
  }

  private async sweep(tenantId: TenantId, before: number): Promise<number> {
    let removed = 0;
    let batch: Sha256[] = [];
    const judge = async (): Promise<void> => {
      for (const sha256 of await this.unnamed(tenantId, batch))
        if (await this.blobs.deleteIfPutBefore(tenantId, sha256, before)) removed++;
      batch = [];
    };
    for await (const sha256 of this.blobs.putBefore(tenantId, before)) {
      batch.push(sha256);
      if (batch.length === BATCH) await judge();
    }
    if (batch.length > 0) await judge();
    return removed;
  }

  private async unnamed(tenantId: TenantId, names: readonly Sha256[]): Promise<Sha256[]> {
    const context = systemContext('scheduler', tenantId, 'sweep');
    const named = await this.tenants.within(context, (tx) => namedAnywhere(tx, names));
    return names.filter((name) => !named.has(name));
  }
}
