import { Inject, Injectable } from '@nestjs/common';
import { partyAdded } from '@downstream/contracts';
import { actOf, addParty, type RelatedParty } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Adds an owner, officer or signatory to a distributor. */
@Injectable()
export class AddParty {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, DISTRIBUTOR_LOCKED, PARTY_INVALID, PARTY_ALREADY_LISTED, SHARES_EXCEED_WHOLE */
  run(ctx: Context, id: DistributorId, party: Omit<RelatedParty, 'id'>): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, party));
  }

  async in(tx: Tx, id: DistributorId, party: Omit<RelatedParty, 'id'>): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const named = { ...party, id: this.ids.next<PartyId>() };
    const record = orThrow(addParty(before, named, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, partyAdded, before, record);
  }
}
