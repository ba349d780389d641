import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { reviewClockSet, reviewDueSoon, reviewOverdue } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import { DEPLOYMENT, MINUTE, systemContext, type Clock, type Context, type ReviewId } from '@downstream/kernel';
import { CLOCK, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { changedReview, isDecided } from '@downstream/reviews/core';
import { DueReviews } from '../persistence/due-reviews';
import { ReviewRecords } from './review-records';

/** Of so many reviews a look tells, or a changed calendar counts anew, in one go. */
const AT_ONCE = 100;

/** Says in the record of each review when its time runs out and when it is over; who is told follows from that. */
@Injectable()
export class WatchClocks implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly due: DueReviews,
    private readonly records: ReviewRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'reviews.watch-clocks', everyMs: MINUTE, run: () => this.look() });
  }

  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.tell(systemContext('scheduler', tenantId, 'watch-clocks'));
    }
  }

  /** Counts every deadline of a tenant anew, after its working hours changed. */
  async countAnew(context: Context): Promise<void> {
    for (let after: ReviewId | null = null; ;) {
      const last: ReviewId | undefined = await this.tenants.within(context, async (tx) => {
        const ids = await this.due.undecided(tx, after, AT_ONCE);
        for (const id of ids) await this.count(tx, id);
        return ids.at(-1);
      });
      if (last === undefined) return;
      after = last;
    }
  }

  private async tell(context: Context): Promise<void> {
    for (;;) {
      const told = await this.tenants.within(context, async (tx) => {
        const ids = await this.due.untold(tx, this.clock.now(), AT_ONCE);
        for (const id of ids) await this.alarm(tx, id);
        return ids.length;
      });
      if (told < AT_ONCE) return;
    }
  }

  private async alarm(tx: Tx, id: ReviewId): Promise<void> {
    const before = await this.records.locked(tx, id);
    const now = this.clock.now();
    const late = before.dueAt !== null && before.dueAt <= now;
    const alarm = late ? 'OVERDUE' : 'SOON';
    // Somebody was faster, or the deadline has moved meanwhile.
    if (isDecided(before.state) || before.alarm === alarm || (!late && !(before.warnAt && before.warnAt <= now)))
      return;
    const record = changedReview(before, authorOf(actOf(tx.context, now)), {});
    const contract = late ? reviewOverdue : reviewDueSoon;
    await this.records.change(tx, contract, before, record, { alarm, reason: before.reason });
  }

  private async count(tx: Tx, id: ReviewId): Promise<void> {
    const before = await this.records.locked(tx, id);
    const { dueAt } = await this.records.timed(tx, before);
    if (dueAt === before.dueAt) return;
    const record = changedReview(before, authorOf(actOf(tx.context, this.clock.now())), {});
    await this.records.change(tx, reviewClockSet, before, record, { reason: before.reason });
  }
}
