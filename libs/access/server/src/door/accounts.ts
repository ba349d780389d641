import { Injectable } from '@nestjs/common';
import { DEPLOYMENT, systemContext, type Context, type TenantId, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Credentials, type Credential } from '../persistence/credentials';
import { TenantRecords, type Tenant } from '../persistence/tenant-records';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { DoorKeys } from './door-keys';
import type { Knock } from './knock';

/** An account with its workspace. */
export interface Account {
  readonly tenant: Tenant;
  readonly user: User;
}

export interface AccountWithCredential extends Account {
  /** Missing until an invitation has been accepted, and for people of the portal. */
  readonly credential?: Credential;
}

const NOBODY = '00000000-0000-7000-8000-ffffffffffff' as UserId;

/** Finds accounts by an address, before anybody is known, in whatever workspaces they are. */
@Injectable()
export class Accounts {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: DoorKeys,
    private readonly records: TenantRecords,
    private readonly users: Users,
    private readonly credentials: Credentials,
  ) {}

  /**
   * The accounts of desk and audit room of an address. An unknown address costs the same lookup, in the deployment's
   * own log, where nobody has an account.
   */
  async ofDesk(email: string, knock: Knock): Promise<AccountWithCredential[]> {
    const found = await Promise.all((await this.tenantsOf(email)).map((id) => this.deskAccount(id, email, knock)));
    return found.filter((account) => account !== undefined);
  }

  /** The portal accounts of an address: one for each distributor it stands for. */
  async ofPortal(email: string, knock: Pick<Knock, 'requestId'>): Promise<Account[]> {
    const found = await Promise.all((await this.tenantsOf(email)).map((id) => this.portalAccounts(id, email, knock)));
    return found.flat();
  }

  /** One account of a known workspace. Refuses with NOT_FOUND. */
  read(ctx: Context, id: UserId): Promise<AccountWithCredential> {
    return this.tenants.within(ctx, async (tx) => {
      const [tenant, user] = [await this.records.get(tx), await this.users.get(tx, id)];
      const credential = await this.credentials.find(tx, id);
      return { tenant, user, ...(credential && { credential }) };
    });
  }

  private async tenantsOf(email: string): Promise<TenantId[]> {
    const entries = await this.tenants.atDoor('LOGIN', this.keys.login(email));
    return entries.length > 0 ? entries.map((entry) => entry.tenantId) : [DEPLOYMENT];
  }

  private deskAccount(tenantId: TenantId, email: string, knock: Knock): Promise<AccountWithCredential | undefined> {
    return this.tenants.within(systemContext('door', tenantId, knock.requestId), async (tx) => {
      const tenant = await this.records.find(tx, tenantId);
      const user = (await this.users.byEmail(tx, email)).find((one) => one.partyId === null);
      const credential = await this.credentials.find(tx, user?.id ?? NOBODY);
      return tenant && user && { tenant, user, ...(credential && { credential }) };
    });
  }

  private portalAccounts(tenantId: TenantId, email: string, knock: Pick<Knock, 'requestId'>): Promise<Account[]> {
    return this.tenants.within(systemContext('door', tenantId, knock.requestId), async (tx) => {
      const tenant = await this.records.find(tx, tenantId);
      const users = await this.users.byEmail(tx, email);
      return tenant ? users.filter((user) => user.partyId !== null).map((user) => ({ tenant, user })) : [];
    });
  }
}
