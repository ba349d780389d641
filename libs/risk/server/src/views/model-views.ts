import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { modelRunView, riskModelView } from '@downstream/contracts';
import { actingOf, Names } from '@downstream/distributors/server';
import type { Clock, Doer, Instant, PersonId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { catalogueOn, differencesOf, settingsOf, type ModelSettings } from '@downstream/risk/core';
import type { z } from 'zod';
import { ModelRuns, type ModelRun } from '../persistence/model-runs';
import { RiskModels, type FiledModel } from '../persistence/risk-models';
import { lacksOf } from '../use-cases/publish-risk-model';
import { mayWithdraw } from '../use-cases/withdraw-risk-model';

type View = z.input<typeof riskModelView>;

/** Who looks, as far as it decides on what may be done. */
export interface ModelLooker {
  readonly personId: PersonId | undefined;
  readonly mayManage: boolean;
}

const runView = ({
  id,
  state,
  done,
  total,
  queuedAt,
  startedAt,
  endedAt,
  outcome,
}: ModelRun): z.input<typeof modelRunView> => ({ id, state, done, total, queuedAt, startedAt, endedAt, outcome });

/** Settings as plain JSON, for a reply. */
export const plainSettings = ({ flagWeights, floorsOff, ...settings }: ModelSettings): View['settings'] => ({
  ...settings,
  flagWeights: { ...flagWeights },
  floorsOff: [...floorsOff],
});

/** Versions of the model as pages show them, the newest first. */
@Injectable()
export class ModelViews {
  constructor(
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(tx: Tx, looker: ModelLooker): Promise<View[]> {
    const models = await this.models.all(tx);
    const at = this.clock.now();
    const present = await this.models.inForce(tx, at);
    const [tried, rescored] = [await this.runs.latest(tx, 'SHADOW_RUN'), await this.runs.latest(tx, 'RESCORING')];
    const doers = models.flatMap(({ drafted, published }) => (published ? [drafted, published] : [drafted]));
    const names = await Names.of(tx, this.directory, doers.map(actingOf));
    const deed = (doer: Doer) => names.deed({ ...doer, onBehalfOf: null });
    return models
      .map((model) => {
        const [trial, rescoring] = [tried.get(model.id), rescored.get(model.id)];
        return {
          ...this.plain(model, at),
          ...this.differences(model, models, present, at),
          ...{ inForce: model.id === present?.id, drafted: deed(model.drafted) },
          published: model.published && deed(model.published),
          hindrances: present ? this.hindrances(model, present, trial, looker) : [],
          mayWithdraw: looker.mayManage && mayWithdraw(model, at),
          shadowRun: trial ? runView(trial) : null,
          rescoring: rescoring ? runView(rescoring) : null,
        };
      })
      .reverse();
  }

  private plain({ id, name, version, state, effectiveFrom, source, sha256, document }: FiledModel, _at: Instant) {
    const settings = plainSettings(settingsOf(document));
    return { id, name, version, state, effectiveFrom, source, sha256, settings };
  }

  private differences(model: FiledModel, all: readonly FiledModel[], present: FiledModel | undefined, at: Instant) {
    const before =
      model.state === 'DRAFT'
        ? present
        : all.findLast(({ version, published }) => version < model.version && published !== null);
    if (!before) return { differences: [], differentFrom: null };
    const [was, is] = [settingsOf(before.document), settingsOf(model.document)];
    return {
      differences: differencesOf(was, is, catalogueOn(at.slice(0, 10))).map((one) => ({ ...one })),
      differentFrom: before.version,
    };
  }

  private hindrances(
    { state, drafted }: FiledModel,
    present: FiledModel,
    trial: ModelRun | undefined,
    { personId, mayManage }: ModelLooker,
  ): View['hindrances'] {
    if (state !== 'DRAFT') return [];
    const lacks = lacksOf(trial, present.id);
    const own = personId === undefined || personId === drafted.personId;
    return [
      ...(lacks === null ? [] : [lacks]),
      ...(mayManage ? [] : ['NO_PERMISSION' as const]),
      ...(mayManage && own ? ['NEEDS_ANOTHER_PERSON' as const] : []),
    ];
  }
}
