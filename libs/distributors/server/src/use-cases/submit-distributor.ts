import { Inject, Injectable } from '@nestjs/common';
import { distributorAnsweringStarted, distributorInvited, distributorSubmitted } from '@downstream/contracts';
import {
  actOf,
  invite,
  partyOf,
  startAnswering,
  submit,
  type Act,
  type Distributor,
} from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type DistributorId, type Result } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords, type DistributorEvent } from './distributor-records';
import { onBehalf } from './on-behalf';

type Step = readonly [contract: DistributorEvent, decide: (distributor: Distributor, act: Act) => Result<Distributor>];

/** The way from a draft to a submission; each step is an event of its own, whoever walks it. */
const way: Partial<Record<Distributor['state'], Step>> = {
  DRAFT: [distributorInvited, invite],
  INVITED: [distributorAnsweringStarted, startAnswering],
};

/**
 * Submits a distributor's answers. The desk does so on the distributor's behalf, through the same states as the
 * distributor itself, and every event says in whose name.
 */
@Injectable()
export class SubmitDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: DistributorRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, DISTRIBUTOR_INCOMPLETE with everything missing, TRANSITION_NOT_ALLOWED */
  run(ctx: Context, id: DistributorId): Promise<FiledDistributor> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id));
  }

  async in(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const acting = tx.context.partyId ? tx : onBehalf(tx, partyOf(id));
    let filed = await this.records.locked(tx, id);
    for (let step = way[filed.state]; step; step = way[filed.state]) {
      const [contract, decide] = step;
      filed = await this.records.change(acting, contract, filed, orThrow(decide(filed, this.act(acting))));
    }
    const record = orThrow(submit(filed, this.act(acting)));
    return this.records.change(acting, distributorSubmitted, filed, record);
  }

  private act(tx: Tx): Act {
    return actOf(tx.context, this.clock.now());
  }
}
