import type { EventId, TenantId } from '@downstream/kernel';
import { systemContext } from '@downstream/kernel';
import type { Operations, Tenants } from '@downstream/platform/database';
import { effectKey } from './delivery';
import type { Handlers } from './handlers';
import type { EventsQueue } from './queue-backend';
import { deliveryJob } from './relay';

export interface Reconciled {
  /** Events whose every effect is there: forgotten by the outbox. */
  readonly settled: number;
  /** Deliveries that were expected and not done: added to the queue again. */
  readonly readded: number;
}

/**
 * The truth about deliveries lies in our tables, not in the queue: compares what each relayed event should have
 * caused with the effects that are there, and adds what is missing (a lost queue, a lost job).
 */
export class Reconciler {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly handlers: Handlers,
    private readonly queue: EventsQueue,
  ) {}

  /** @param olderThanMs only events relayed at least so long ago: younger ones are still under way */
  async run(olderThanMs: number): Promise<Reconciled> {
    const rows: { tenant_id: TenantId; event_id: EventId; type: string }[] = await this.operations.within((tx) =>
      tx.query(
        `select tenant_id, event_id, type from outbox where relayed_at < now() - $1 * interval '1 millisecond'
         order by relayed_at limit 2000`,
        [olderThanMs],
      ),
    );
    const byTenant = Map.groupBy(rows, (row) => row.tenant_id);
    let settled = 0;
    let readded = 0;
    for (const [tenantId, events] of byTenant) {
      const done = await this.doneIn(tenantId, events);
      const missing = events.flatMap((event) =>
        this.handlers
          .of(event.type)
          .filter((handler) => !done.has(effectKey(event.event_id, handler.name)))
          .map((handler) => deliveryJob(tenantId, event.event_id, handler.name)),
      );
      if (missing.length > 0) await this.queue.addBulk(missing);
      const open = new Set(missing.map((job) => job.data.eventId));
      const finished = events.map((event) => event.event_id).filter((id) => !open.has(id));
      await this.operations.within((tx) => tx.query(`delete from outbox where event_id = any($1)`, [finished]));
      settled += finished.length;
      readded += missing.length;
    }
    return { settled, readded };
  }

  /** Effect keys made, and those a person must look at first (dead letters are not tried again by themselves). */
  private async doneIn(tenantId: TenantId, events: { event_id: EventId; type: string }[]): Promise<Set<string>> {
    const keys = events.flatMap((event) => this.handlers.of(event.type).map((h) => effectKey(event.event_id, h.name)));
    const rows: { key: string }[] = await this.tenants.within(systemContext('relay', tenantId, 'reconcile'), (tx) =>
      tx.query(
        `select key from effect where key = any($1)
           union all select event_id || '/' || handler from dead_letter where redriven_at is null and event_id = any($2)`,
        [keys, events.map((event) => event.event_id)],
      ),
    );
    return new Set(rows.map((row) => row.key));
  }
}
