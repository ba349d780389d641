import { Injectable } from '@nestjs/common';
import { ratingRecorded } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { FollowRating } from '@downstream/distributors/server';
import type { DistributorId, EventId, Instant, RiskTier } from '@downstream/kernel';
import { Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import type { Rating, RatingFacts, StandingFlag } from '@downstream/risk/core';
import { contentHash } from '../content-hash';
import { RatedTiers } from '../persistence/rated-tiers';
import { ratingStateOf, Ratings, type FiledRating, type RatingId, type RatingReason } from '../persistence/ratings';
import type { Inputs } from './rating-inputs';
import { reasonOfChange } from './reason-of-change';

/** A rating with what it rests on. */
export interface Rated {
  readonly distributorId: DistributorId;
  readonly inputs: Inputs;
  readonly flags: readonly StandingFlag[];
  readonly rating: Rating;
  readonly at: Instant;
  readonly reason: RatingReason;
}

/** What a prohibited party's record says: the highest tier there is. What is not rated says nothing of the tier. */
export const tierToTell = ({ tier }: Rating): RiskTier | null =>
  tier === 'UNRATED' ? null : tier === 'PROHIBITED' ? 'HIGH' : tier;

const valuesOf = (facts: RatingFacts) =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
const said = ({ day: _d, lines, ...rating }: Rating) => ({
  ...rating,
  lines: lines.map(({ asOf: _a, ...line }) => line),
});

/** Files ratings: the event first, then the rows, and the tier for the record, in the caller's transaction. */
@Injectable()
export class RatingRecords {
  constructor(
    private readonly ratings: Ratings,
    private readonly told: RatedTiers,
    private readonly follow: FollowRating,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** Whether the last rating says the same by the same; the day on which a fact was looked up is no difference. */
  async isNews(tx: Tx, { distributorId, inputs, rating }: Rated): Promise<boolean> {
    const last = await this.ratings.latest(tx, distributorId);
    if (!last || last.modelId !== inputs.model.id) return true;
    if (contentHash(said(last.rating)) !== contentHash(said(rating))) return true;
    const facts = await this.ratings.facts(tx, distributorId, last.factsSha256);
    return !facts || contentHash(valuesOf(facts)) !== contentHash(valuesOf(inputs.facts));
  }

  /** Records a rating and tells its tier to the distributor's record. */
  async file(tx: Tx, rated: Rated, cause?: EventId): Promise<FiledRating> {
    const { distributorId, inputs, flags, rating, at } = rated;
    const last = await this.ratings.latest(tx, distributorId);
    const before = last && (await this.ratings.facts(tx, distributorId, last.factsSha256));
    const reason = reasonOfChange(rated.reason, before, inputs.facts);
    const filed: FiledRating = {
      id: this.ids.next<RatingId>(),
      ...{ distributorId, at, reason, rating, flags, bulk: false },
      number: (last?.number ?? 0) + 1,
      modelId: inputs.model.id,
      factsSha256: contentHash(inputs.facts),
      listsSha256: contentHash(inputs.lists),
      flagsSha256: contentHash(flags),
      override: inputs.override,
      overrideId: inputs.overrideId,
      sha256: contentHash(rating),
    };
    await this.ratings.keepFacts(tx, distributorId, filed.factsSha256, inputs.facts);
    await this.ratings.keepLists(tx, filed.listsSha256, inputs.lists);
    const { id } = await this.outbox.add(tx, ratingRecorded, {
      subject: filed.id,
      state: ratingStateOf(filed),
      party: partyOf(distributorId),
      ...(cause && { cause }),
    });
    await this.ratings.insert(tx, filed, id);
    await this.tell(tx, distributorId, rating, id);
    return filed;
  }

  /** Tells the record the tier of a rating; what is told is noted only where the record took it. */
  async tell(tx: Tx, distributorId: DistributorId, rating: Rating, cause: EventId): Promise<void> {
    const tier = tierToTell(rating);
    if (tier === null) return;
    const told = await this.told.of(tx, distributorId);
    const record = await this.follow.in(tx, distributorId, { tier, told, cause });
    if (record.tier === tier) await this.told.save(tx, distributorId, tier);
  }
}
