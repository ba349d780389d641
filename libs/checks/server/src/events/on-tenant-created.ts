import { Injectable } from '@nestjs/common';
import { tenantCreated } from '@downstream/contracts';
import { DEPLOYMENT } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On } from '@downstream/platform/messaging';
import { Watchlists } from '../persistence/watchlists';
import { BringIntoForce } from '../use-cases/bring-into-force';

/** A new tenant is screened against the lists that the deployment has. */
@Injectable()
@On(tenantCreated, 'checks.lists-for-new-tenant', 'importer')
export class OnTenantCreated extends EventHandler<typeof tenantCreated> {
  constructor(
    private readonly watchlists: Watchlists,
    private readonly bringIntoForce: BringIntoForce,
  ) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    if (tx.context.tenantId === DEPLOYMENT) return;
    for (const version of await this.watchlists.newestOfEach(tx)) await this.bringIntoForce.in(tx, version.id);
  }
}
