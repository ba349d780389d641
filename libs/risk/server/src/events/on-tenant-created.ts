import { Injectable } from '@nestjs/common';
import { tenantCreated, type StateOf } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { InstallRiskModel } from '../use-cases/install-risk-model';

/** A new workspace begins with the shipped risk model; the deployment's own log rates nobody and has none. */
@Injectable()
@On(tenantCreated, 'risk.install-risk-model', 'setup')
export class OnTenantCreated extends EventHandler<typeof tenantCreated> {
  constructor(private readonly install: InstallRiskModel) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<typeof tenantCreated>>): Promise<void> {
    if (event.state.kind !== 'DEPLOYMENT') await this.install.in(tx, event.id);
  }
}
