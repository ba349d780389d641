import { Injectable } from '@nestjs/common';
import type { replayRating, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { rate } from '@downstream/risk/core';
import { contentHash } from '../content-hash';
import { Ratings, type FiledRating } from '../persistence/ratings';
import { modelOf, RiskModels } from '../persistence/risk-models';
import { viewOfRating } from '../views/risk-views';

type Replay = Reply<typeof replayRating>['replay'];

/** Works a past rating out again from its facts, flags and lists by the model it names, and says whether it is the same. */
@Injectable()
export class ReplayRating {
  constructor(
    private readonly tenants: Tenants,
    private readonly ratings: Ratings,
    private readonly models: RiskModels,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId, number: number): Promise<Reply<typeof replayRating>> {
    return this.tenants.within(ctx, async (tx) => {
      const filed = await this.ratings.find(tx, id, number);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      return { rating: viewOfRating(filed), replay: await this.replay(tx, filed) };
    });
  }

  private async replay(tx: Tx, filed: FiledRating): Promise<Replay> {
    const facts = await this.ratings.facts(tx, filed.distributorId, filed.factsSha256);
    const lists = await this.ratings.lists(tx, filed.listsSha256);
    const model = await this.models.find(tx, filed.modelId);
    const intact = {
      facts: facts !== undefined && contentHash(facts) === filed.factsSha256,
      lists: lists !== undefined && contentHash(lists) === filed.listsSha256,
      model: model !== undefined && contentHash(model.document) === model.sha256,
      flags: contentHash(filed.flags) === filed.flagsSha256,
    };
    const lacks = Object.entries(intact).flatMap(([what, is]) => (is ? [] : [what]));
    if (!facts || !lists || !model || lacks.length > 0) return { outcome: 'NOT_POSSIBLE', lacks };
    const { flags, override, rating } = filed;
    const again = rate({ facts, flags, model: modelOf(model), lists, day: rating.day, override });
    const sha256 = contentHash(again);
    if (sha256 === filed.sha256 && contentHash(rating) === filed.sha256) return { outcome: 'SAME' };
    return { outcome: 'DIFFERENT', score: again.score, tier: again.tier, sha256 };
  }
}
