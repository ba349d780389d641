import { Inject, Injectable } from '@nestjs/common';
import { distributorSuspended } from '@downstream/contracts';
import { actOf, suspend } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** Suspends an approved distributor: one person may stop. */
@Injectable()
export class SuspendDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED */
  run(ctx: Context, id: DistributorId, reason: string): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, reason));
  }

  async in(tx: Tx, id: DistributorId, reason: string): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(suspend(before, reason, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, distributorSuspended, before, record);
  }
}
