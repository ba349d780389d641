import { Inject, Injectable } from '@nestjs/common';
import { openLink } from '@downstream/access/core';
import {
  orThrow,
  refusal,
  RefusalError,
  systemContext,
  type Clock,
  type Id,
  type LinkPurpose,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Links, type OneTimeLink } from '../persistence/links';
import { TenantRecords } from '../persistence/tenant-records';
import { Users } from '../persistence/users';
import type { Account } from './accounts';
import { DoorKeys } from './door-keys';
import type { Knock } from './knock';

/** A link somebody brought, and the account it leads to. */
export interface Lead extends Account {
  readonly link: OneTimeLink;
}

/** Finds out where a link leads. */
@Injectable()
export class LinkDoor {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: DoorKeys,
    private readonly links: Links,
    private readonly users: Users,
    private readonly records: TenantRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError LINK_UNKNOWN, LINK_USED, LINK_REPLACED, LINK_EXPIRED */
  async open(token: string, purpose: LinkPurpose, knock: Knock): Promise<Lead> {
    const [entry] = await this.tenants.atDoor('LINK', this.keys.hashOf(token));
    if (!entry) throw new RefusalError(refusal('LINK_UNKNOWN'));
    return this.tenants.within(systemContext('door', entry.tenantId, knock.requestId), async (tx) => {
      const link = this.stillOpen(await this.links.find(tx, entry.recordId as Id<'link'>), purpose);
      return { link, user: await this.users.get(tx, link.userId), tenant: await this.records.get(tx) };
    });
  }

  /** Locks a link for being used up in this transaction; the same refusals. */
  async take(tx: Tx, { id, purpose }: Pick<OneTimeLink, 'id' | 'purpose'>): Promise<OneTimeLink> {
    return this.stillOpen(await this.links.lock(tx, id), purpose);
  }

  private stillOpen(link: OneTimeLink | undefined, purpose: LinkPurpose): OneTimeLink {
    // A link for something else is no link here: a way to a new password opens no invitation.
    if (link?.purpose !== purpose) throw new RefusalError(refusal('LINK_UNKNOWN'));
    return orThrow(openLink(link, this.clock.now()));
  }
}
