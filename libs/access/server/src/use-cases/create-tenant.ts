import { Inject, Injectable } from '@nestjs/common';
import { demoTenantPolicy, newTenantPolicy } from '@downstream/access/core';
import { tenantCreated } from '@downstream/contracts';
import {
  DEPLOYMENT,
  systemContext,
  type Clock,
  type Language,
  type TenantId,
  type TenantKind,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { TenantRecords, tenantState, type Tenant } from '../persistence/tenant-records';
import { InviteUser } from './invite-user';

/** A workspace to be made, with the person who will administer it. */
export interface NewTenant {
  /** What names it in addresses and at sign-in: `^[a-z0-9][a-z0-9-]{0,62}$`. */
  readonly slug: string;
  readonly name: string;
  readonly kind: Exclude<TenantKind, 'DEPLOYMENT'>;
  readonly admin: {
    readonly email: string;
    readonly name: string;
    readonly language?: Language;
    /** Whether the admin also imports public lists for the whole deployment. */
    readonly operator?: boolean;
  };
}

/** Makes workspaces, for the seed and the command line. */
@Injectable()
export class CreateTenant {
  constructor(
    private readonly tenants: Tenants,
    private readonly ids: Ids,
    private readonly records: TenantRecords,
    private readonly outbox: Outbox,
    private readonly inviteUser: InviteUser,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a workspace and invites its first admin. A second factor is asked for, except in the demo. The deployment's
   * own log is made first where it does not exist yet.
   * @throws RefusalError SLUG_IN_USE
   */
  async run(wanted: NewTenant, requestId = 'setup'): Promise<{ tenantId: TenantId; adminId: UserId }> {
    await this.ensureDeployment(requestId);
    const tenantId = this.ids.next<TenantId>();
    return this.tenants.within(systemContext('setup', tenantId, requestId), async (tx) => {
      const { slug, name, kind } = wanted;
      const policy = kind === 'DEMO' ? demoTenantPolicy : newTenantPolicy;
      await this.make(tx, { id: tenantId, slug, name, kind, ...policy, createdAt: this.clock.now(), version: 0 });
      const admin = await this.inviteUser.in(tx, { ...wanted.admin, roles: ['admin'] });
      return { tenantId, adminId: admin.id };
    });
  }

  /** Makes the deployment's own log; does nothing when it is there. */
  async ensureDeployment(requestId = 'setup'): Promise<void> {
    await this.tenants.within(systemContext('setup', DEPLOYMENT, requestId), async (tx) => {
      if (await this.records.find(tx, DEPLOYMENT)) return;
      await this.make(tx, {
        id: DEPLOYMENT,
        slug: 'deployment',
        name: 'Deployment',
        kind: 'DEPLOYMENT',
        ...newTenantPolicy,
        createdAt: this.clock.now(),
        version: 0,
      });
    });
  }

  private async make(tx: Tx, tenant: Tenant): Promise<void> {
    // Two processes that start together: the second finds the row and leaves it.
    if (!(await this.records.insert(tx, tenant))) return;
    const written = await this.outbox.add(tx, tenantCreated, { subject: tenant.id, state: tenantState(tenant) });
    await this.records.update(tx, { ...tenant, version: written.seq }, written.id);
  }
}
