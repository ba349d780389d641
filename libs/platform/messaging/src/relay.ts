import type { EventId, TenantId } from '@downstream/kernel';
import type { Operations } from '@downstream/platform/database';
import type { Handlers } from './handlers';
import type { EventsQueue } from './queue-backend';

const BATCH = 200;

/** How a job is tried again: five attempts, waiting 1, 2, 4 and 8 seconds, with some jitter. */
export const attempts = { attempts: 5, backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 } } as const;

interface Waiting {
  tenant_id: TenantId;
  event_id: EventId;
  type: string;
}

/** The job's id: the same event for the same handler is one job, however often it is added. */
export const jobId = (eventId: EventId, handler: string): string => `${eventId}-${handler}`;

/** Carries events from the outbox to the queue. Rows are marked, never counted: a lower id can appear later. */
export class Relay {
  constructor(
    private readonly operations: Operations,
    private readonly handlers: Handlers,
    private readonly queue: EventsQueue,
  ) {}

  /** Relays what waits; several relays may run at once and take different rows. @returns how many events were taken */
  async run(): Promise<number> {
    let total = 0;
    for (;;) {
      const taken = await this.batch();
      total += taken;
      if (taken < BATCH) return total;
    }
  }

  private batch(): Promise<number> {
    return this.operations.within(async (tx) => {
      const waiting: Waiting[] = await tx.query(
        `select tenant_id, event_id, type from outbox where relayed_at is null
         order by created_at limit ${BATCH} for update skip locked`,
      );
      if (waiting.length === 0) return 0;
      // Added before the commit: a crash in between adds them again under the same job ids.
      await this.queue.addBulk(waiting.flatMap((row) => this.jobs(row)));
      const heard = waiting.filter((row) => this.handlers.of(row.type).length > 0).map((row) => row.event_id);
      await tx.query(`update outbox set relayed_at = now() where event_id = any($1)`, [heard]);
      const unheard = waiting.map((row) => row.event_id).filter((id) => !heard.includes(id));
      if (unheard.length > 0) await tx.query(`delete from outbox where event_id = any($1)`, [unheard]);
      return waiting.length;
    });
  }

  private jobs(row: Waiting) {
    return this.handlers.of(row.type).map((handler) => deliveryJob(row.tenant_id, row.event_id, handler.name));
  }
}

/** A delivery as BullMQ takes it; its data are ids only. */
export const deliveryJob = (tenantId: TenantId, eventId: EventId, handler: string) => ({
  name: handler,
  data: { tenantId, eventId },
  opts: { jobId: jobId(eventId, handler), removeOnComplete: true, removeOnFail: true, ...attempts },
});
