import { Inject, Injectable } from '@nestjs/common';
import { riskModelPublished } from '@downstream/contracts';
import { actOf, doerOf, systemContext, type Clock, type Context, type EventId, type Instant } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { shippedModels } from '@downstream/risk/core';
import { contentHash } from '../content-hash';
import { modelStateOf, RiskModels, type FiledModel, type RiskModelId } from '../persistence/risk-models';

/** Gives a tenant the risk model that Downstream ships: when it begins, or when a model is first needed. */
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

  /** The version in force; where the workspace has none yet, the shipped one is, from now on. */
  async inForce(tx: Tx, at: Instant): Promise<FiledModel> {
    const known = await this.models.inForce(tx, at);
    if (known) return known;
    await this.in(tx);
    const installed = await this.models.inForce(tx, this.clock.now());
    if (!installed) throw new Error('No risk model is in force, and none could be installed');
    return installed;
  }

  /** Publishes the shipped default as version 1, in force at once; does nothing where there is a model. */
  async in(tx: Tx, cause?: EventId): Promise<void> {
    const [shipped] = shippedModels;
    await this.models.lockVersions(tx);
    if (!shipped || (await this.models.all(tx)).length > 0) return;
    const now = this.clock.now();
    const installing = asMachine(tx);
    const doer = doerOf(actOf(installing.context, now));
    const model: FiledModel = {
      id: this.ids.next<RiskModelId>(),
      ...{ name: shipped.name, version: 1, state: 'PUBLISHED', effectiveFrom: now },
      source: `Shipped default of Downstream, ${shipped.name} ${shipped.version}`,
      document: shipped,
      sha256: contentHash(shipped),
      ...{ drafted: doer, published: doer, triedAt: null },
    };
    const news = { subject: model.id, state: modelStateOf(model), party: null, ...(cause && { cause }) };
    await this.models.insert(tx, model, (await this.outbox.add(installing, riskModelPublished, news)).id);
  }
}

/** The same transaction, with the house itself acting: nobody has chosen what it ships. */
function asMachine(tx: Tx): Tx {
  const { context } = tx;
  if (context.actor.kind === 'system') return tx;
  const { actor } = systemContext('setup', context.tenantId, context.requestId);
  return Object.create(tx, { context: { value: { ...context, actor }, enumerable: true } }) as Tx;
}
