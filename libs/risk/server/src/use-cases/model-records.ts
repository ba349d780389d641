import { Inject, Injectable } from '@nestjs/common';
import { riskModelDrafted, riskModelPublished, riskModelWithdrawn } from '@downstream/contracts';
import { actOf, doerOf, type Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import type { RiskModel } from '@downstream/risk/core';
import { contentHash } from '../content-hash';
import { ModelRuns } from '../persistence/model-runs';
import { modelStateOf, RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';

const contractOf = { PUBLISHED: riskModelPublished, RETIRED: riskModelWithdrawn } as const;

/** Files versions of the model: the event first, then the row, in the caller's transaction. */
@Injectable()
export class ModelRecords {
  constructor(
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files a new draft. The document is kept without its place in its life, which the row has. */
  async draft(tx: Tx, { name, version, source, ...document }: RiskModel): Promise<FiledModel> {
    const kept = { ...document, name, version, source };
    const model: FiledModel = {
      id: this.ids.next<RiskModelId>(),
      ...{ name, version, source, state: 'DRAFT', effectiveFrom: null },
      ...{ document: kept, sha256: contentHash(kept) },
      drafted: doerOf(actOf(tx.context, this.clock.now())),
      ...{ published: null, triedAt: null },
    };
    const news = { subject: model.id, state: modelStateOf(model), party: null };
    await this.models.insert(tx, model, (await this.outbox.add(tx, riskModelDrafted, news)).id);
    return model;
  }

  /** Files where a version is in its life now; runs over it that are under way end with a withdrawal. */
  async move(tx: Tx, model: FiledModel & { readonly state: keyof typeof contractOf }): Promise<void> {
    const news = { subject: model.id, state: modelStateOf(model), party: null };
    await this.models.move(tx, model, (await this.outbox.add(tx, contractOf[model.state], news)).id);
    if (model.state === 'RETIRED') await this.runs.cancel(tx, model.id, this.clock.now());
  }
}
