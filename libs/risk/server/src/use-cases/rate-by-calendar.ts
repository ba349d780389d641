import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import { DEPLOYMENT, MINUTE, systemContext, type Clock, type DistributorId, type TenantId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { RatingDues, type DueReason } from '../persistence/rating-dues';
import { RateDistributor } from './rate-distributor';
import { isRatedByItself } from './rated-by-itself';

const LOOK = 10 * MINUTE;
/** So many at one look; the next one comes soon. */
const MOST = 500;

/** Rates those again whose day has come: a company grown a year older, evidence that expired, a law in force. */
@Injectable()
export class RateByCalendar implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly dues: RatingDues,
    private readonly rating: RateDistributor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'risk.rate-by-calendar', everyMs: LOOK, run: () => this.look() });
  }

  /** Each is a transaction of its own: one that fails keeps no other back, and comes again with the next look. */
  async look(): Promise<void> {
    const faults: unknown[] = [];
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) faults.push(...(await this.lookIn(tenantId)));
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} ratings wait for the next look`);
  }

  private async lookIn(tenantId: TenantId): Promise<readonly unknown[]> {
    const context = systemContext('scheduler', tenantId, 'rate-by-calendar');
    const today = this.clock.now().slice(0, 10);
    const faults: unknown[] = [];
    for (const { id, reason } of await this.tenants.within(context, (tx) => this.dues.come(tx, today, MOST))) {
      await this.tenants
        .within(context, (tx) => this.rate(tx, id, reason))
        .catch((error: unknown) => faults.push(error));
    }
    return faults;
  }

  private async rate(tx: Tx, id: DistributorId, reason: DueReason): Promise<void> {
    const distributor = await this.directory.byId(tx, id);
    if (distributor && isRatedByItself(distributor.state)) await this.rating.in(tx, id, reason);
    else await this.dues.set(tx, id, null);
  }
}
