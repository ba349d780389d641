import { Inject, Injectable } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import {
  actOf,
  DAY,
  later,
  parseInstant,
  type Clock,
  type Context,
  type DistributorId,
  type EventId,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { earliestAfter, flagOutcomes, nextOfFacts, nextOfSets, rate } from '@downstream/risk/core';
import { RatingDues, type RatingDue } from '../persistence/rating-dues';
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
    private readonly dues: RatingDues,
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
    await this.dues.set(tx, id, dueAfter(rated));
  }
}

/** When the calendar alone may make another rating of it, and why: what time does, or what a law does. */
function dueAfter({ inputs, flags, at }: Rated): RatingDue | null {
  const { facts, lists, until, lawChanges, override } = inputs;
  const today = at.slice(0, 10);
  // An override counts on its last day.
  const ends = override?.expiresOn
    ? later(parseInstant(`${override.expiresOn}T00:00:00.000Z`), DAY).slice(0, 10)
    : null;
  const time = earliestAfter(today, [until, ends, nextOfFacts(facts, flags, today)]);
  const law = earliestAfter(today, [nextOfSets(lists, today), lawChanges]);
  if (law !== null && (time === null || law <= time)) return { on: law, reason: 'LIST_CHANGE' };
  return time === null ? null : { on: time, reason: 'DAY_PASSED' };
}
