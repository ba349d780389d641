import { Injectable } from '@nestjs/common';
import { systemContext, type Context, type EventId, type TenantId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { requestContext } from '@downstream/platform/observability';
import { EventHandler, type LongHandler } from './event-handler';
import { Handlers } from './handlers';
import { readEvent, type StoredEvent } from './stored-event';

/** One event for one handler. */
export interface DeliveryJob {
  readonly tenantId: TenantId;
  readonly eventId: EventId;
}

/** Delivers an event to a handler so that its effect happens once, however often the job runs. */
@Injectable()
export class Delivery {
  constructor(
    private readonly tenants: Tenants,
    private readonly handlers: Handlers,
  ) {}

  /** @returns whether the effect was made now; `false` when it had been made before */
  async deliver(handlerName: string, job: DeliveryJob): Promise<boolean> {
    const handler = this.handlers.named(handlerName);
    if (!handler) throw new Error(`No handler is named "${handlerName}" in this build`);
    const context = systemContext(handler.as, job.tenantId, `event:${job.eventId}`);
    const key = effectKey(job.eventId, handlerName);
    const { instance } = handler;
    // Log lines of the handler carry the tenant and the machine principal, as those of a request do.
    return requestContext.run(
      { requestId: context.requestId, tenantId: job.tenantId, actorId: context.actor.id },
      () =>
        instance instanceof EventHandler
          ? this.inOneTransaction(context, key, instance, job.eventId)
          : this.asLongWork(context, key, instance, job.eventId),
    );
  }

  private inOneTransaction(context: Context, key: string, handler: EventHandler, eventId: EventId): Promise<boolean> {
    return this.tenants.within(context, async (tx) => {
      const done: unknown[] = await tx.query(
        `insert into effect (key) values ($1) on conflict do nothing returning 1 as made`,
        [key],
      );
      if (done.length === 0) return false;
      await handler.handle(tx, await this.required(tx, eventId));
      return true;
    });
  }

  private async asLongWork(context: Context, key: string, handler: LongHandler, eventId: EventId): Promise<boolean> {
    const event = await this.tenants.within(context, async (tx) => {
      const done: unknown[] = await tx.query(`select 1 as made from effect where key = $1`, [key]);
      return done.length > 0 ? undefined : this.required(tx, eventId);
    });
    if (!event) return false;
    await handler.run(context, event);
    await this.tenants.within(context, (tx) =>
      tx.query(`insert into effect (key) values ($1) on conflict do nothing`, [key]),
    );
    return true;
  }

  private async required(tx: Tx, eventId: EventId): Promise<StoredEvent> {
    const event = await readEvent(tx, eventId);
    if (!event) throw new Error(`Event ${eventId} does not exist in this tenant`);
    return event;
  }
}

/** The key under which an effect is recorded. */
export const effectKey = (eventId: EventId, handlerName: string): string => `${eventId}/${handlerName}`;
