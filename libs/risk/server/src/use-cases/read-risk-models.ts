import { Inject, Injectable } from '@nestjs/common';
import type { listRiskModels, readModelMoves, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import {
  catalogueOn,
  catalogueWeights,
  lineDifferences,
  longestReview,
  rate,
  settingsOf,
  shippedModels,
} from '@downstream/risk/core';
import { ModelRuns, type ModelRun } from '../persistence/model-runs';
import { RatingParts } from '../persistence/rating-parts';
import { modelOf, RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';
import { ModelViews, plainSettings, type ModelLooker } from '../views/model-views';
import { InstallRiskModel } from './install-risk-model';

type List = Reply<typeof listRiskModels>;
type Moves = Reply<typeof readModelMoves>;

/** The versions of the model, what may be chosen in them, and whom a draft would move. */
@Injectable()
export class ReadRiskModels {
  constructor(
    private readonly tenants: Tenants,
    private readonly installed: InstallRiskModel,
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly parts: RatingParts,
    private readonly directory: DistributorDirectory,
    private readonly views: ModelViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(ctx: Context, looker: ModelLooker): Promise<List> {
    return this.tenants.within(ctx, async (tx) => {
      const at = this.clock.now();
      await this.installed.inForce(tx, at);
      const catalogue = catalogueOn(at.slice(0, 10));
      const names = new Map<string, string>(catalogue.rows.map(({ id, name }) => [id, name]));
      return {
        models: await this.views.all(tx, looker),
        shipped: shippedModels.map((model) => ({ name: model.name, settings: plainSettings(settingsOf(model)) })),
        flags: Object.entries(catalogueWeights(catalogue)).map(([flag, weight]) => ({
          ...{ flag, weight },
          name: names.get(flag.replace('.variant', '')) ?? flag,
        })),
        longestReview: { ...longestReview },
        mayDraft: looker.mayManage,
      };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, looker: ModelLooker, id: RiskModelId): Promise<List['models'][number]> {
    return this.tenants.within(ctx, async (tx) => {
      const found = (await this.views.all(tx, looker)).find((one) => one.id === id);
      if (!found) throw new RefusalError(refusal('NOT_FOUND'));
      return found;
    });
  }

  /** Worked out again from what is kept, for those that move the most. Throws RefusalError NOT_FOUND. */
  moves(ctx: Context, id: RiskModelId, direction: 'UP' | 'DOWN', limit: number): Promise<Moves> {
    return this.tenants.within(ctx, async (tx) => {
      const proposed = await this.models.find(tx, id);
      if (!proposed) throw new RefusalError(refusal('NOT_FOUND'));
      const run = (await this.runs.latest(tx, 'SHADOW_RUN')).get(id);
      const present = run?.comparedWith ? await this.models.find(tx, run.comparedWith) : undefined;
      if (!run?.outcome?.shadow || !present) return { moves: [], total: 0 };
      const { up, down } = run.outcome.shadow;
      return {
        moves: await this.moved(tx, run, present, proposed, direction, limit),
        total: direction === 'UP' ? up : down,
      };
    });
  }

  private async moved(
    tx: Tx,
    run: ModelRun,
    present: FiledModel,
    proposed: FiledModel,
    direction: 'UP' | 'DOWN',
    limit: number,
  ): Promise<Moves['moves']> {
    const asked = (direction === 'UP' ? run.up : run.down).slice(0, limit) as { id: DistributorId; number: number }[];
    const ids = asked.map(({ id }) => id);
    const names = await this.directory.namesOf(tx, ids);
    const kept = new Map((await this.parts.asked(tx, asked)).map((one) => [one.distributorId, one]));
    return ids.flatMap((distributorId) => {
      const question = kept.get(distributorId);
      if (!question) return [];
      const [before, after] = [present, proposed].map((model) => rate({ ...question, model: modelOf(model) }));
      if (!before || !after) return [];
      const counts = (id: string, floors: typeof before.floors) => floors.some((floor) => floor.id === id);
      return [
        {
          ...{ distributorId, name: names.get(distributorId)?.native ?? distributorId },
          ...{ from: before.tier, to: after.tier, before: before.score, after: after.score },
          lines: lineDifferences(before.lines, after.lines).map(({ rule, sentence, before: was, after: is }) => ({
            ...{ rule, before: was, after: is },
            sentence: { key: sentence.key, params: { ...sentence.params } },
          })),
          floors: [
            ...before.floors
              .filter(({ id }) => !counts(id, after.floors))
              .map(({ id }) => ({ id, counts: 'BEFORE' as const })),
            ...after.floors
              .filter(({ id }) => !counts(id, before.floors))
              .map(({ id }) => ({ id, counts: 'AFTER' as const })),
          ],
        },
      ];
    });
  }
}
