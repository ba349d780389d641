import { Inject, Injectable } from '@nestjs/common';
import { distributorTierRaised } from '@downstream/contracts';
import { actOf, raiseTier } from '@downstream/distributors/core';
import { orThrow, type Clock, type DistributorId, type RiskTier } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Sets the class of risk of an unrated distributor, or raises it: one person may. Called by downstream rooms. */
@Injectable()
export class RaiseDistributorTier {
  constructor(
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TIER_LOWERED */
  async in(tx: Tx, id: DistributorId, tier: RiskTier): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(raiseTier(before, tier, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, distributorTierRaised, before, record);
  }
}
