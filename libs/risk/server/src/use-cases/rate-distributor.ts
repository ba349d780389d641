import { Inject, Injectable } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import { actOf, type Clock, type Context, type DistributorId, type EventId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { flagOutcomes, rate } from '@downstream/risk/core';
import type { RatingReason } from '../persistence/ratings';
import { modelOf } from '../persistence/risk-models';
import { FlagRecords } from './flag-records';
import { RatingInputs } from './rating-inputs';
import { RatingRecords, type Rated } from './rating-records';

/** Rates a distributor by all that is known now. Flags that begin, lapse or end by it do so in the same transaction. */
@Injectable()
export class RateDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly inputs: RatingInputs,
    private readonly flags: FlagRecords,
    private readonly records: RatingRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rates because somebody asks. Throws RefusalError NOT_FOUND. */
  run(ctx: Context, id: DistributorId): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, 'ASKED'));
  }

  /** Rates in the caller's transaction; where nothing is different nothing is recorded. Throws RefusalError NOT_FOUND. */
  async in(tx: Tx, id: DistributorId, reason: RatingReason, cause?: EventId): Promise<void> {
    const at = this.clock.now();
    const distributor = await this.directory.lock(tx, id);
    const inputs = await this.inputs.of(tx, distributor, at, cause);
    const { facts, lists } = inputs;
    const model = modelOf(inputs.model);
    const day = at.slice(0, 10);
    const outcomes = flagOutcomes({ facts, day, lists, mandatory: model.mandatory });
    const act = actOf(tx.context, at);
    const { standing, changed } = await this.flags.renew(tx, id, outcomes, act, cause);
    const rating = rate({ facts, flags: standing, model, lists, day, override: inputs.override });
    const rated: Rated = { distributorId: id, inputs, flags: standing, rating, at, reason };
    if (changed || (await this.records.isNews(tx, rated))) await this.records.file(tx, rated, cause);
  }
}
