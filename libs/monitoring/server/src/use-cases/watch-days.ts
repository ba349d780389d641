import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DistributorDirectory, DocumentDirectory } from '@downstream/distributors/server';
import { SOON_DAYS } from '@downstream/distributors/core/documents';
import {
  DAY,
  DEPLOYMENT,
  later,
  MINUTE,
  systemContext,
  type Clock,
  type DistributorId,
  type TenantId,
} from '@downstream/kernel';
import { stepsReached } from '@downstream/monitoring/core';
import { CLOCK, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { ReadDocuments } from '../readings/read-documents';
import { reviewDateOf } from '../review-date-of';
import { LookAtDistributor } from './look-at-distributor';
import { TakeReviewSteps } from './take-review-steps';

const LOOK = 10 * MINUTE;
const NAME = 'watch-days';

/** Looks again and again what the calendar alone has changed: last days of documents, and dates of reviews. */
@Injectable()
export class WatchDays implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly documents: DocumentDirectory,
    private readonly read: ReadDocuments,
    private readonly lookAt: LookAtDistributor,
    private readonly steps: TakeReviewSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: `monitoring.${NAME}`, everyMs: LOOK, run: () => this.look() });
  }

  /** Each distributor is a transaction of its own: one that fails keeps no other back, and comes again with the next look. */
  async look(): Promise<void> {
    const faults: unknown[] = [];
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
        this.tenants.within(systemContext('scheduler', tenantId as TenantId, NAME), work);
      const each = async (ids: readonly DistributorId[], work: (tx: Tx, id: DistributorId) => Promise<unknown>) => {
        for (const id of ids) await within((tx) => work(tx, id)).catch((error: unknown) => faults.push(error));
      };
      const soon = later(this.clock.now(), SOON_DAYS * DAY).slice(0, 10);
      await each(await within((tx) => this.documents.ending(tx, soon)), (tx, id) => this.documentsOf(tx, id));
      await each(await within((tx) => this.due(tx)), (tx, id) => this.steps.in(tx, id));
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} distributors wait for the next look`);
  }

  private async documentsOf(tx: Tx, id: DistributorId): Promise<void> {
    const distributor = await this.distributors.lock(tx, id);
    await this.lookAt.in(tx, distributor, await this.read.of(tx, id), { name: NAME });
  }

  /** The distributors with a review date near enough for a step. */
  private async due(tx: Tx): Promise<DistributorId[]> {
    const now = this.clock.now();
    const due: DistributorId[] = [];
    for await (const distributor of this.distributors.all(tx)) {
      const dueAt = reviewDateOf(distributor);
      if (dueAt && stepsReached(dueAt, now).length > 0) due.push(distributor.id);
    }
    return due;
  }
}
