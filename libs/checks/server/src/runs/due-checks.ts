import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, DEPLOYMENT, later, MINUTE, systemContext, type Clock, type TenantId } from '@downstream/kernel';
import { DistributorDirectory } from '@downstream/distributors/server';
import { CLOCK, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { isEnrolled } from '../screening/enrolled';
import { CheckOutcomes } from './persistence/check-outcomes';
import { RequestRound } from './request-round';

/** So many checks are taken at one look; the next one comes within the minute. */
const MOST = 500;

/** Has checks made again when they are due: sources that were silent, and results that grow old. */
@Injectable()
export class DueChecks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly outcomes: CheckOutcomes,
    private readonly request: RequestRound,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'checks.due', everyMs: MINUTE, run: () => this.look() });
  }

  /** Asks for rounds in each tenant in which checks are due. */
  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.lookIn(tenantId);
    }
  }

  private lookIn(tenantId: TenantId): Promise<void> {
    return this.tenants.within(systemContext('scheduler', tenantId, 'due-checks'), async (tx) => {
      const now = this.clock.now();
      for (const [id, kinds] of await this.outcomes.takeDue(tx, now, MOST)) {
        const distributor = await this.distributors.byId(tx, id);
        await this.outcomes.postpone(tx, id, kinds, later(now, DAY));
        if (!distributor || !isEnrolled(distributor.state)) continue;
        const dues = await this.outcomes.dues(tx, id);
        const again = kinds.some((kind) => (dues.get(kind)?.attempt ?? 0) > 0);
        await this.request.in(tx, id, { reason: again ? 'RETRY' : 'PERIODIC', kinds });
      }
    });
  }
}
