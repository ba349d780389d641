import { Injectable } from '@nestjs/common';
import { systemContext, type EventId, type Instant, type TenantId } from '@downstream/kernel';
import { Operations, Tenants } from '@downstream/platform/database';
import type { DeliveryJob } from './delivery';

/** A delivery that failed at its last attempt and waits for a person. */
export interface DeadLetter {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly eventId: EventId;
  readonly handler: string;
  readonly error: string;
  readonly attempts: number;
  readonly at: Instant;
}

const actAs = (tenantId: TenantId) => systemContext('relay', tenantId, 'dead-letters');

/** The list of deliveries that could not be made, with re-drive. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly tenants: Tenants,
    private readonly operations: Operations,
  ) {}

  /** Records a failed delivery; the same one failing again only updates its error. */
  async record(job: DeliveryJob, handler: string, error: string, attempts: number): Promise<void> {
    await this.tenants.within(actAs(job.tenantId), (tx) =>
      tx.query(
        `insert into dead_letter (event_id, handler, error, attempts) values ($1, $2, $3, $4)
         on conflict (tenant_id, event_id, handler) where redriven_at is null
         do update set error = excluded.error, attempts = dead_letter.attempts + excluded.attempts, at = now()`,
        [job.eventId, handler, error.slice(0, 2000), attempts],
      ),
    );
  }

  /** The open dead letters of all tenants, oldest first. */
  async open(): Promise<DeadLetter[]> {
    const rows: (Omit<DeadLetter, 'tenantId' | 'eventId' | 'at'> & {
      tenant_id: TenantId;
      event_id: EventId;
      at: Date;
    })[] = await this.operations.within((tx) =>
      tx.query(
        `select id, tenant_id, event_id, handler, error, attempts, at from dead_letter where redriven_at is null order by at`,
      ),
    );
    return rows.map(({ tenant_id, event_id, at, ...row }) => ({
      ...row,
      tenantId: tenant_id,
      eventId: event_id,
      at: at.toISOString() as Instant,
    }));
  }

  /** Sends a dead letter on its way again: the relay takes the event anew, and handlers that are done stay done. */
  async redrive(letter: Pick<DeadLetter, 'id' | 'tenantId' | 'eventId'>): Promise<void> {
    await this.tenants.within(actAs(letter.tenantId), async (tx) => {
      await tx.query(`update dead_letter set redriven_at = now() where id = $1`, [letter.id]);
      const [event]: { type: string }[] = await tx.query(`select type from audit_event where id = $1`, [
        letter.eventId,
      ]);
      await tx.query(
        `insert into outbox (event_id, type) values ($1, $2) on conflict (tenant_id, event_id) do update set relayed_at = null`,
        [letter.eventId, event?.type],
      );
    });
  }
}
