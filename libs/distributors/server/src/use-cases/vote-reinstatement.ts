import { Inject, Injectable } from '@nestjs/common';
import { distributorReinstated, reinstatementVoted } from '@downstream/contracts';
import { actOf, voteRestart } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Votes for the end of a suspension; two different people restart what one has stopped. */
@Injectable()
export class VoteReinstatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, SUSPENSION_NEEDS_ANOTHER_PERSON */
  run(ctx: Context, id: DistributorId, reason: string): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, reason));
  }

  async in(tx: Tx, id: DistributorId, reason: string): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(voteRestart(before, reason, actOf(tx.context, this.clock.now())));
    const contract = record.suspension === null ? distributorReinstated : reinstatementVoted;
    return this.records.change(tx, contract, before, record);
  }
}
