import { Inject, Injectable } from '@nestjs/common';
import { partyRemoved } from '@downstream/contracts';
import { actOf, removeParty } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Takes an owner, officer or signatory off a distributor's list. */
@Injectable()
export class RemoveParty {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, DISTRIBUTOR_LOCKED */
  run(ctx: Context, id: DistributorId, partyId: PartyId): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, partyId));
  }

  async in(tx: Tx, id: DistributorId, partyId: PartyId): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(removeParty(before, partyId, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, partyRemoved, before, record);
  }
}
