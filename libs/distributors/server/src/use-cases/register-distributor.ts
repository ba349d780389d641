import { Inject, Injectable } from '@nestjs/common';
import { distributorRegistered } from '@downstream/contracts';
import { actOf, register, type DistributorDetails } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId, type RiskTier } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';
import { ExplainResemblances, type ExplanationRequest } from './explain-resemblances';

export type Registration = DistributorDetails & {
  readonly tier?: RiskTier | null;
  /** Why one goes on although other distributors are alike. */
  readonly explanation?: ExplanationRequest | null;
};

/** Registers a distributor as a draft. */
@Injectable()
export class RegisterDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    private readonly explainThem: ExplainResemblances,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError DISTRIBUTOR_INCOMPLETE, NOT_FOUND (one that was explained) */
  run(ctx: Context, details: Registration): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, details));
  }

  async in(tx: Tx, details: Registration): Promise<FiledDistributor> {
    const id = this.ids.next<DistributorId>();
    const record = orThrow(register(id, details, actOf(tx.context, this.clock.now())));
    const filed = await this.records.open(tx, distributorRegistered, record);
    if (details.explanation) await this.explainThem.in(tx, id, details.explanation);
    return filed;
  }
}
