import { Injectable } from '@nestjs/common';
import type { EventId, TenantId } from '@downstream/kernel';
import { Operations } from '@downstream/platform/database';
import { Delivery } from './delivery';
import { Handlers } from './handlers';

/**
 * Delivers waiting events in this process, one after the other, until none waits: for the demo's seed and for tests,
 * where a story must unfold under a set clock. The handlers and their effects are the same as under the queue.
 */
@Injectable()
export class InlineRelay {
  constructor(
    private readonly operations: Operations,
    private readonly handlers: Handlers,
    private readonly delivery: Delivery,
  ) {}

  /** @returns how many deliveries were made */
  async settle(): Promise<number> {
    let made = 0;
    for (;;) {
      const waiting: { tenant_id: TenantId; event_id: EventId; type: string }[] = await this.operations.within((tx) =>
        tx.query(`select tenant_id, event_id, type from outbox where relayed_at is null order by event_id limit 100`),
      );
      if (waiting.length === 0) return made;
      for (const row of waiting) {
        for (const handler of this.handlers.of(row.type)) {
          await this.delivery.deliver(handler.name, { tenantId: row.tenant_id, eventId: row.event_id });
          made += 1;
        }
        await this.operations.within((tx) => tx.query(`delete from outbox where event_id = $1`, [row.event_id]));
      }
    }
  }
}
