import { Inject, Injectable } from '@nestjs/common';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { catalogueOn, draftedModel, type ModelSettings } from '@downstream/risk/core';
import { modelOf, RiskModels, type RiskModelId } from '../persistence/risk-models';
import { InstallRiskModel } from './install-risk-model';
import { ModelRecords } from './model-records';

/** Writes the next version of the model as a draft: the version in force with other settings. */
@Injectable()
export class DraftRiskModel {
  constructor(
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly installed: InstallRiskModel,
    private readonly records: ModelRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A draft that there was is given up. Throws RefusalError RISK_MODEL_INVALID. */
  run(ctx: Context, settings: ModelSettings, source: string): Promise<RiskModelId> {
    return this.tenants.within(ctx, async (tx) => {
      await this.models.lockVersions(tx);
      const at = this.clock.now();
      const base = await this.installed.inForce(tx, at);
      const all = await this.models.all(tx);
      const version = 1 + Math.max(...all.map((one) => one.version));
      const catalogue = catalogueOn(at.slice(0, 10));
      const drafted = orThrow(draftedModel(modelOf(base), settings, catalogue, { version, source }));
      for (const one of all) {
        if (one.state === 'DRAFT') await this.records.move(tx, { ...one, state: 'RETIRED' });
      }
      return (await this.records.draft(tx, drafted)).id;
    });
  }
}
