import * as z from 'zod';
import { event } from '../event';
import { date, line } from '../fields';
import { route } from '../route';

/** A time on the wall, `09:30`; `24:00` is the day's end. */
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 09:30');
const calendar = {
  /** IANA, such as `Europe/Berlin`. */
  timeZone: line(64),
  /** Seven days, Monday first; null where it is not worked. */
  week: z
    .array(z.strictObject({ from: time, until: time }).nullable())
    .min(7)
    .max(7),
  /** Days on which it is not worked, whatever the week says. */
  holidays: z.array(z.strictObject({ date, name: line(100) })).max(500),
};
const view = z.strictObject({
  ...calendar,
  /** 0 until somebody has changed what holds from the start. */
  version: z.number().int().min(0),
});

export const readServiceCalendar = route({
  id: 'readServiceCalendar',
  method: 'GET',
  path: 'service-calendar',
  summary: 'When the workspace works: time zone, hours of each day, and holidays. Deadlines are counted in it',
  response: view,
});

export const changeServiceCalendar = route({
  id: 'changeServiceCalendar',
  method: 'PUT',
  path: 'service-calendar',
  summary: 'Change when the workspace works; deadlines that run are counted anew',
  body: z.strictObject(calendar),
  response: view,
  concurrency: 'if-match',
  refusals: ['INPUT_INVALID'],
});

/** The workspace works at other times from now on. */
export const serviceCalendarChanged = event({
  type: 'service-calendar.changed',
  version: 1,
  subject: 'service-calendar',
  state: z.strictObject({ id: z.uuid(), ...calendar, version: z.number().int().min(1) }),
});
