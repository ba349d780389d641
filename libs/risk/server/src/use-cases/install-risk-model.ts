import { Inject, Injectable } from '@nestjs/common';
import { riskModelPublished } from '@downstream/contracts';
import { actOf, doerOf, type Clock, type Context, type EventId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { shippedModels } from '@downstream/risk/core';
import { contentHash } from '../content-hash';
import { modelStateOf, RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';

/** Gives a new tenant the risk model that Downstream ships. */
@Injectable()
export class InstallRiskModel {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx));
  }

  /** Publishes the shipped default as version 1, in force at once; does nothing where there is a model. */
  async in(tx: Tx, cause?: EventId): Promise<void> {
    const [shipped] = shippedModels;
    if (!shipped || (await this.models.all(tx)).length > 0) return;
    const now = this.clock.now();
    const doer = doerOf(actOf(tx.context, now));
    const model: FiledModel = {
      id: this.ids.next<RiskModelId>(),
      ...{ name: shipped.name, version: 1, state: 'PUBLISHED', effectiveFrom: now },
      source: `Shipped default of Downstream, ${shipped.name} ${shipped.version}`,
      document: shipped,
      sha256: contentHash(shipped),
      ...{ drafted: doer, published: doer, triedAt: null },
    };
    const news = { subject: model.id, state: modelStateOf(model), party: null, ...(cause && { cause }) };
    await this.models.insert(tx, model, (await this.outbox.add(tx, riskModelPublished, news)).id);
  }
}
