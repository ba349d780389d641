import { Controller } from '@nestjs/common';
import { changeServiceCalendar, readServiceCalendar, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import type { StoredCalendar } from '../persistence/service-calendars';
import { ChangeServiceCalendar } from '../use-cases/change-service-calendar';

type View = Reply<typeof readServiceCalendar>;

/** When the workspace works. */
@Controller()
export class ServiceCalendarController {
  constructor(private readonly calendar: ChangeServiceCalendar) {}

  @Endpoint(readServiceCalendar)
  @Allow('notice:own')
  read(@Ctx() ctx: Context): Promise<View> {
    return this.calendar.read(ctx).then(toView);
  }

  @Endpoint(changeServiceCalendar)
  @Allow('tenant:manage')
  change(
    @Ctx() ctx: Context,
    @IfMatch() version: number,
    @Input() { body }: InputOf<typeof changeServiceCalendar>,
  ): Promise<View> {
    return this.calendar.run(ctx, body, version).then(toView);
  }
}

const toView = ({ timeZone, week, holidays, version }: StoredCalendar): View => ({
  timeZone,
  week: week.map((hours) => hours && { ...hours }),
  holidays: holidays.map((day) => ({ ...day })),
  version,
});
