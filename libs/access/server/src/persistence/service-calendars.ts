import { Injectable } from '@nestjs/common';
import { usualCalendar, type EventId, type ServiceCalendar, type TenantId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('service_calendar')
export class ServiceCalendarRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @Column('uuid') id!: string;
  @Column('text') timeZone!: string;
  @Column('jsonb') week!: ServiceCalendar['week'];
  @Column('jsonb') holidays!: ServiceCalendar['holidays'];
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}

/** A calendar with how often it was changed; 0 and no id for the one that every workspace begins with. */
export type StoredCalendar = ServiceCalendar & { readonly id: string | null; readonly version: number };

/** The one calendar of a tenant. */
@Injectable()
export class ServiceCalendars {
  /** The calendar deadlines are counted in now; the usual one where nobody has said otherwise. */
  async of(tx: Tx): Promise<StoredCalendar> {
    const [row] = await tx.find(ServiceCalendarRow, { take: 1 });
    if (!row) return { ...usualCalendar, id: null, version: 0 };
    const { id, timeZone, week, holidays, version } = row;
    return { id, timeZone, week, holidays, version };
  }

  async save(tx: Tx, calendar: StoredCalendar & { readonly id: string }, eventId: EventId): Promise<void> {
    const { id, ...columns } = calendar;
    if (calendar.version === 1) await tx.insert(ServiceCalendarRow, { ...columns, id, eventId });
    else await tx.update(ServiceCalendarRow, { id }, { ...columns, eventId });
  }
}
