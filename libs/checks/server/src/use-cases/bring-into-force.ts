import { Inject, Injectable } from '@nestjs/common';
import { watchlistInForce } from '@downstream/contracts';
import { DEPLOYMENT, systemContext, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Ids, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists } from '../persistence/watchlists';

/** Brings a version of a list into force. An older one than what is in force, or the same, changes nothing. */
@Injectable()
export class BringIntoForce {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Brings a version into force for whom it is meant: one that the deployment keeps for every tenant, each in a
   * transaction of its own; one of a tenant's own list for that tenant.
   */
  async wherever(kept: Context, versionId: string, cause: string): Promise<void> {
    if (kept.tenantId !== DEPLOYMENT) return this.tenants.within(kept, (tx) => this.in(tx, versionId));
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      const context = systemContext('importer', tenantId, `event:${cause}`);
      await this.tenants.within(context, (tx) => this.in(tx, versionId));
    }
  }

  /** Brings it into force for the transaction's tenant. */
  async in(tx: Tx, versionId: string): Promise<void> {
    const version = await this.watchlists.byId(tx, versionId);
    if (!version) throw new Error(`There is no list version ${versionId}`);
    if (version.status !== 'RELEASED') throw new Error(`The list version ${versionId} is held back`);
    await this.inForce.lock(tx, version.list);
    const before = await this.inForce.of(tx, version.list);
    const present = before && (await this.watchlists.byId(tx, before.versionId));
    if (present && present.version >= version.version) return;
    const id = before?.id ?? this.ids.next<string>();
    const since = this.clock.now();
    const written = await this.outbox.add(tx, watchlistInForce, {
      subject: id,
      party: null,
      state: {
        id,
        list: version.list,
        versionId: version.id,
        version: version.version,
        generatedAt: version.generatedAt,
        sha256: version.sha256,
        entries: version.entries,
        since,
      },
    });
    await this.inForce.set(tx, { id, list: version.list, versionId: version.id, since }, written);
  }
}
