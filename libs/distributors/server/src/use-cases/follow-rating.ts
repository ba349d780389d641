import { Inject, Injectable } from '@nestjs/common';
import { distributorTierLowered, distributorTierRaised } from '@downstream/contracts';
import { actOf, followRating } from '@downstream/distributors/core';
import type { Clock, DistributorId, EventId, RiskTier } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Takes over the tier that a rating says. Called by the room that rates. */
@Injectable()
export class FollowRating {
  constructor(
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param told the tier that a rating has set last, or null
   * @returns the record as it is now
   * @throws RefusalError NOT_FOUND
   */
  async in(
    tx: Tx,
    id: DistributorId,
    { tier, told, cause }: { readonly tier: RiskTier; readonly told: RiskTier | null; readonly cause: EventId },
  ): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const { moves, record } = followRating(before, tier, told, actOf(tx.context, this.clock.now()));
    if (moves === 'NOT') return before;
    // The first tier there is follows none that it could be lower than.
    const contract = moves === 'UP' || before.tier === null ? distributorTierRaised : distributorTierLowered;
    return this.records.change(tx, contract, before, record, { cause });
  }
}
