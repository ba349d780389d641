import { Inject, Injectable } from '@nestjs/common';
import { rescoringAsked, shadowRunAsked } from '@downstream/contracts';
import { actOf, doerOf, refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ModelRuns, type ModelRunId, type ModelRunKind } from '../persistence/model-runs';
import { RiskModels, type RiskModelId } from '../persistence/risk-models';
import { InstallRiskModel } from './install-risk-model';

const contractOf = { SHADOW_RUN: shadowRunAsked, RESCORING: rescoringAsked } as const;

/** Asks for a run over everybody; a worker does it. */
@Injectable()
export class AskModelRun {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly installed: InstallRiskModel,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tries a draft against the version in force; one that is under way is enough. Throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED. */
  shadow(ctx: Context, id: RiskModelId): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      await this.models.lockVersions(tx);
      const model = await this.models.lock(tx, id);
      if (model.state !== 'DRAFT') {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: model.state }));
      }
      const last = (await this.runs.latest(tx, 'SHADOW_RUN')).get(id);
      if (last?.state === 'QUEUED' || last?.state === 'RUNNING') return;
      const present = await this.installed.inForce(tx, this.clock.now());
      await this.add(tx, 'SHADOW_RUN', id, present.id);
    });
  }

  /** Has everybody rated anew by a version that has come into force, once. */
  async rescoring(tx: Tx, modelId: RiskModelId): Promise<void> {
    if ((await this.runs.latest(tx, 'RESCORING')).has(modelId)) return;
    await this.add(tx, 'RESCORING', modelId, null);
  }

  private async add(tx: Tx, kind: ModelRunKind, modelId: RiskModelId, comparedWith: RiskModelId | null) {
    const id = this.ids.next<ModelRunId>();
    const queuedAt = this.clock.now();
    const asked = doerOf(actOf(tx.context, queuedAt));
    await this.runs.add(tx, { id, kind, modelId, asked, queuedAt, comparedWith });
    await this.outbox.add(tx, contractOf[kind], { subject: id, party: null, state: { id, modelId, asked } });
  }
}
