import { Injectable } from '@nestjs/common';
import { tenantCreated, type StateOf } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { InstallApprovalMatrix } from '../use-cases/install-approval-matrix';

/** A new workspace begins with the shipped approval matrix; the deployment's own log decides nothing and has none. */
@Injectable()
@On(tenantCreated, 'reviews.install-approval-matrix', 'setup')
export class OnTenantCreated extends EventHandler<typeof tenantCreated> {
  constructor(private readonly install: InstallApprovalMatrix) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<typeof tenantCreated>>): Promise<void> {
    if (event.state.kind !== 'DEPLOYMENT') await this.install.in(tx, event.id);
  }
}
