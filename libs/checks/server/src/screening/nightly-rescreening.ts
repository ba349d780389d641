import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { DEPLOYMENT, HOUR, later, MINUTE, systemContext, type Clock, type TenantId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { ListsInForce } from '../persistence/lists-in-force';
import { Rescreenings } from '../persistence/rescreenings';
import { RequestRescreening } from '../use-cases/request-rescreening';

/** Once a day, less an hour, so that it does not wander around the clock with the time that a run takes. */
const DAILY = 23 * HOUR;
const LOOK = 10 * MINUTE;

/** Has everybody screened in full each night, and soon after the method of matching has changed. */
@Injectable()
export class NightlyRescreening implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly rescreenings: Rescreenings,
    private readonly inForce: ListsInForce,
    private readonly request: RequestRescreening,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'checks.nightly-rescreening', everyMs: LOOK, run: () => this.look() });
  }

  /** Asks for a rescreening in each tenant where one is due. */
  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.lookIn(tenantId);
    }
  }

  private lookIn(tenantId: TenantId): Promise<void> {
    return this.tenants.within(systemContext('scheduler', tenantId, 'nightly-rescreening'), async (tx) => {
      await this.rescreenings.lockAsking(tx);
      const lists = await this.inForce.searchable(tx);
      const last = await this.rescreenings.lastAsked(tx);
      const now = this.clock.now();
      // One that has not ended within a day has died with its worker.
      if (lists.length === 0 || (last?.underWay && later(last.at, DAILY) > now)) return;
      // Before the first one, the lists themselves have everybody screened as they come into force.
      const since = last?.at ?? lists.map((one) => one.since).reduce((a, b) => (a < b ? b : a));
      const method = await this.rescreenings.lastMethod(tx);
      if (method !== undefined && method !== METHOD_VERSION) {
        await this.request.in(tx, 'METHOD');
      } else if (later(since, DAILY) <= now) {
        await this.request.in(tx, 'NIGHTLY');
      }
    });
  }
}
