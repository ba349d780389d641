import { Inject, Injectable } from '@nestjs/common';
import { reviewTierRaised } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { DistributorDirectory, RaiseDistributorTier } from '@downstream/distributors/server';
import { orThrow, riskTiers, type Clock, type Context, type ReviewId, type RiskTier } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { raiseTier } from '@downstream/reviews/core';
import type { FiledReview } from '../persistence/filed-review';
import { ReviewRecords } from './review-records';

/** Raises the class of risk of a review and of its distributor: one person may. */
@Injectable()
export class RaiseTier {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ReviewRecords,
    private readonly distributors: DistributorDirectory,
    private readonly raiseDistributor: RaiseDistributorTier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REVIEW_LOCKED, TIER_LOWERED, REASON_REQUIRED */
  run(ctx: Context, id: ReviewId, tier: RiskTier, reason: string): Promise<FiledReview> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, tier, reason));
  }

  async in(tx: Tx, id: ReviewId, tier: RiskTier, reason: string): Promise<FiledReview> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(raiseTier(before, tier, reason, actOf(tx.context, this.clock.now())));
    const distributor = await this.distributors.lock(tx, before.distributorId);
    // A review of an unrated distributor already counts as high: saying so rates the distributor too.
    if (distributor.tier === null || riskTiers.indexOf(distributor.tier) < riskTiers.indexOf(tier)) {
      await this.raiseDistributor.in(tx, before.distributorId, tier);
    }
    return this.records.change(tx, reviewTierRaised, before, record, { reason });
  }
}
