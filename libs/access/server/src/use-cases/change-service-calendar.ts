import { Injectable } from '@nestjs/common';
import { serviceCalendarChanged } from '@downstream/contracts';
import { calendarFaults, refusal, RefusalError, type Context, type ServiceCalendar } from '@downstream/kernel';
import { Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ServiceCalendars, type StoredCalendar } from '../persistence/service-calendars';
import { TenantRecords } from '../persistence/tenant-records';

/** When the workspace works: read by everybody at the desk, changed by its admins. */
@Injectable()
export class ChangeServiceCalendar {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: TenantRecords,
    private readonly calendars: ServiceCalendars,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  read(ctx: Context): Promise<StoredCalendar> {
    return this.tenants.within(ctx, (tx) => this.calendars.of(tx));
  }

  /** @throws RefusalError VERSION_STALE, INPUT_INVALID with the places in which nobody could count by it */
  async run(ctx: Context, { timeZone, week, holidays }: ServiceCalendar, version: number): Promise<StoredCalendar> {
    const faults = calendarFaults({ timeZone, week, holidays });
    if (faults.length > 0) {
      const detail = 'Hours must end after they begin, some day must be worked, and each holiday stands once.';
      throw new RefusalError(refusal('INPUT_INVALID', { detail, pointers: faults }));
    }
    return this.tenants.within(ctx, async (tx: Tx) => {
      await this.records.lock(tx); // two who write the first one at once
      const before = await this.calendars.of(tx);
      if (before.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: before.version }));
      const days = [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
      const id = before.id ?? this.ids.next<string>();
      const after = { id, timeZone, week, holidays: days, version: version + 1 };
      const state = { ...after, week: week.map((hours) => hours && { ...hours }) };
      const { id: eventId } = await this.outbox.add(tx, serviceCalendarChanged, { subject: id as never, state });
      await this.calendars.save(tx, after, eventId);
      return after;
    });
  }
}
