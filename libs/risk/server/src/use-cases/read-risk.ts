import { Injectable } from '@nestjs/common';
import type { readRisk, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { loweringsOf } from '@downstream/risk/core';
import { Ratings, type FiledRating } from '../persistence/ratings';
import { modelOf, RiskModels } from '../persistence/risk-models';
import { TierOverrides } from '../persistence/tier-overrides';
import { OverrideViews, viewOfRating } from '../views/risk-views';

const MOST_PAST = 50;

/** What whoever looks may do. */
export interface MayDo {
  readonly rate: boolean;
  readonly override: boolean;
}

/** The risk of a distributor: its latest rating, what would lower it, its past, and what people have said of it. */
@Injectable()
export class ReadRisk {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly ratings: Ratings,
    private readonly models: RiskModels,
    private readonly overrides: TierOverrides,
    private readonly views: OverrideViews,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId, may: MayDo): Promise<Reply<typeof readRisk>> {
    return this.tenants.within(ctx, async (tx) => {
      const distributor = await this.directory.byId(tx, id);
      if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
      const latest = await this.ratings.latest(tx, id);
      const past = await this.ratings.past(tx, id, MOST_PAST);
      return {
        rating: latest ? viewOfRating(latest) : null,
        lowerings: latest ? await this.lowerings(tx, latest) : [],
        history: past.map((one) => ({ ...one, model: { ...one.model } })),
        overrides: await this.views.of(
          tx,
          await this.overrides.of(tx, id),
          may.override ? ctx.actor.personId : undefined,
        ),
        recordTier: distributor.tier,
        may,
      };
    });
  }
  private async lowerings(tx: Tx, latest: FiledRating): Promise<Reply<typeof readRisk>['lowerings']> {
    const { distributorId, factsSha256, listsSha256, modelId, flags, override, rating } = latest;
    const facts = await this.ratings.facts(tx, distributorId, factsSha256);
    const lists = await this.ratings.lists(tx, listsSha256);
    const model = await this.models.find(tx, modelId);
    if (!facts || !lists || !model) return [];
    const found = loweringsOf({ facts, flags, model: modelOf(model), lists, day: rating.day, override });
    return found.map(({ sentence: { key, params }, ...one }) => ({ ...one, sentence: { key, params: { ...params } } }));
  }
}
