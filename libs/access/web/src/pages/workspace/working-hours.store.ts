import { inject, Service } from '@angular/core';
import { changeServiceCalendar, readServiceCalendar } from '@downstream/contracts/access';
import type { ServiceCalendar } from '@downstream/kernel';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';
import { etagOf } from '../../etag';

/** When the workspace works. */
@Service({ autoProvided: false })
export class WorkingHoursStore {
  private readonly api = inject(Api);
  readonly calendar = resourceOf(readServiceCalendar, () => ({}));
  readonly saving = new Attempt();

  async save({ timeZone, week, holidays }: ServiceCalendar): Promise<boolean> {
    const body = { timeZone, week: [...week], holidays: [...holidays] };
    const saved = await this.saving.run(async () => {
      const ifMatch = etagOf(this.calendar.value()?.version);
      this.calendar.set(await this.api.call(changeServiceCalendar, { body, ifMatch }));
    });
    if (this.saving.problem()?.code === 'VERSION_STALE') this.calendar.reload();
    return saved;
  }
}
