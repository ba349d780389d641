import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DEPLOYMENT, HOUR, later, MINUTE, systemContext, type Clock, type TenantId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { ContradictionPasses } from '../persistence/contradiction-passes';
import { AskPass } from './ask-pass';

/** Once a day, less an hour, so that it does not wander around the clock with the time that a pass takes. */
const DAILY = 23 * HOUR;
const LOOK = 10 * MINUTE;

/** Has all signed attestations looked at once a day: a fact may have changed that nobody told of. */
@Injectable()
export class NightlyContradictions implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly passes: ContradictionPasses,
    private readonly ask: AskPass,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'attestations.nightly-contradictions', everyMs: LOOK, run: () => this.look() });
  }

  /** Asks for a pass in each tenant where one is due. */
  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.lookIn(tenantId);
    }
  }

  private lookIn(tenantId: TenantId): Promise<void> {
    return this.tenants.within(systemContext('scheduler', tenantId, 'nightly-contradictions'), async (tx) => {
      await this.passes.lockAsking(tx);
      const [last, at] = [await this.passes.lastAsked(tx), this.clock.now()];
      if (!last || later(last, DAILY) <= at) await this.ask.in(tx);
    });
  }
}
