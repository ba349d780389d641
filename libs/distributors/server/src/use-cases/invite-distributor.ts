import { Inject, Injectable } from '@nestjs/common';
import { InvitePortalUser } from '@downstream/access/server';
import { distributorInvited, distributorInvitedAgain } from '@downstream/contracts';
import { actOf, invite, inviteAgain, isBlocking, partyOf } from '@downstream/distributors/core';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type Language,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { CheckInvitation } from './check-invitation';
import { DistributorRecords } from './distributor-records';

export interface Invitee {
  readonly name: string;
  readonly email: string;
  /** What letters and portal speak; English when not said. */
  readonly language?: Language;
}

/** Invites a person of a distributor to the portal. A draft becomes invited with it; later it is one contact more. */
@Injectable()
export class InviteDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    private readonly check: CheckInvitation,
    private readonly invitePortalUser: InvitePortalUser,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, INVITATION_REFUSED with everything that stands in the way, EMAIL_IN_USE */
  run(ctx: Context, id: DistributorId, invitee: Invitee): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, invitee));
  }

  async in(tx: Tx, id: DistributorId, invitee: Invitee): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const blocking = (await this.check.in(tx, before, invitee)).filter(isBlocking);
    if (blocking.length > 0) throw new RefusalError(refusal('INVITATION_REFUSED', { findings: blocking }));
    await this.invitePortalUser.in(tx, { ...invitee, partyId: partyOf(id), role: 'contact' });
    const act = actOf(tx.context, this.clock.now());
    if (before.state !== 'DRAFT') {
      return this.records.change(tx, distributorInvitedAgain, before, inviteAgain(before, act));
    }
    const record = orThrow(invite(before, act));
    return this.records.change(tx, distributorInvited, before, record);
  }
}
