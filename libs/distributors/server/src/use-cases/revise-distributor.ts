import { Inject, Injectable } from '@nestjs/common';
import { distributorRevised } from '@downstream/contracts';
import { actOf, revise, type DistributorDetails } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

export interface Revision {
  readonly id: DistributorId;
  readonly details: Partial<DistributorDetails>;
  /** The version the caller has seen. */
  readonly seen: number;
}

/** Replaces facts of a distributor. */
@Injectable()
export class ReviseDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, DISTRIBUTOR_LOCKED, DISTRIBUTOR_INCOMPLETE */
  run(ctx: Context, revision: Revision): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, revision));
  }

  async in(tx: Tx, { id, details, seen }: Revision): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    if (before.version !== seen) throw new RefusalError(refusal('VERSION_STALE', { version: before.version }));
    const record = orThrow(revise(before, details, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, distributorRevised, before, record);
  }
}
