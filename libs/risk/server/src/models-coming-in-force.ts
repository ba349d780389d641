import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DEPLOYMENT, MINUTE, systemContext, type Clock, type TenantId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { RiskModels } from './persistence/risk-models';
import { AskModelRun } from './use-cases/ask-model-run';
import { InstallRiskModel } from './use-cases/install-risk-model';

/**
 * Looks every minute whether a version of the model has come into force, and has everybody rated anew by it. A workspace
 * from before there were models gets the shipped one.
 */
@Injectable()
export class ModelsComingInForce implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly models: RiskModels,
    private readonly installed: InstallRiskModel,
    private readonly ask: AskModelRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'risk.models-coming-in-force', everyMs: MINUTE, run: () => this.look() });
  }

  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.lookIn(tenantId);
    }
  }

  private lookIn(tenantId: TenantId): Promise<void> {
    return this.tenants.within(systemContext('scheduler', tenantId, 'models-coming-in-force'), async (tx) => {
      await this.models.lockVersions(tx);
      const { id, published } = await this.installed.inForce(tx, this.clock.now());
      // Nobody was rated by another one before the version that the house itself installed.
      if (published?.kind === 'user') await this.ask.rescoring(tx, id);
    });
  }
}
