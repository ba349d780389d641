import { Injectable } from '@nestjs/common';
import { watchlistImported, type StateOf } from '@downstream/contracts';
import { DEPLOYMENT, systemContext, type Context } from '@downstream/kernel';
import { Operations, Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BringIntoForce } from '../use-cases/bring-into-force';

/** A new version of a public list comes into force for every tenant; each tenant's own log says so. */
@Injectable()
@On(watchlistImported, 'checks.bring-into-force', 'importer')
export class OnWatchlistImported extends LongHandler<typeof watchlistImported> {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly bringIntoForce: BringIntoForce,
  ) {
    super();
  }

  async run(_: Context, event: StoredEvent<StateOf<typeof watchlistImported>>): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      const context = systemContext('importer', tenantId, `event:${event.id}`);
      await this.tenants.within(context, (tx) => this.bringIntoForce.in(tx, event.state.id));
    }
  }
}
