import { DAY, instant, millis, MINUTE, type Instant } from './clock';

/** From when until when a day is worked, `09:00` to `17:00` on the wall; `24:00` is the day's end. */
export interface WorkingHours {
  readonly from: string;
  readonly until: string;
}

/** When a tenant works: what deadlines are counted in. */
export interface ServiceCalendar {
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Seven days, Monday first; null where it is not worked. */
  readonly week: readonly (WorkingHours | null)[];
  /** Days, `2026-12-25`, on which it is not worked whatever the week says. */
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
}

const usual: WorkingHours = { from: '09:00', until: '17:00' };

/** What holds until a tenant says otherwise: Monday to Friday, nine to five, in UTC, and no holidays. */
export const usualCalendar: ServiceCalendar = {
  timeZone: 'UTC',
  week: [usual, usual, usual, usual, usual, null, null],
  holidays: [],
};

/** Days that are looked at before a calendar is taken for one without working hours. */
const HORIZON = 3660;
const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes after midnight of `09:30`; NaN for what is no time. */
function minuteOf(time: string): number {
  const found = TIME.exec(time);
  if (!found) return Number.NaN;
  return found[1] === undefined ? 24 * 60 : Number(found[1]) * 60 + Number(found[2]);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows, as milliseconds of the same reading in UTC. */
function wallOf(at: number, timeZone: string): number {
  let format = clocks.get(timeZone);
  if (!format) {
    const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numbers, second: 'numeric' });
    clocks.set(timeZone, format);
  }
  const read: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

const offsets = new Map<string, number>();

/** How far the wall is ahead of UTC at the beginning of a day in UTC, counted from the epoch. */
function offsetOn(day: number, timeZone: string): number {
  const key = `${timeZone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = wallOf(day * DAY, timeZone) - day * DAY;
  offsets.set(key, offset);
  return offset;
}

/** The offset all around a day; undefined where the clocks are moved near it. */
function steadyOffset(day: number, timeZone: string): number | undefined {
  const offset = offsetOn(day - 1, timeZone);
  return offset === offsetOn(day + 2, timeZone) ? offset : undefined;
}

/**
 * When the clock on the wall shows a reading. One that comes twice (clocks put back) is taken the first time; one that
 * never comes (put forward) is taken as much later as the clocks were moved.
 */
function momentOf(wall: number, timeZone: string): number {
  const steady = steadyOffset(Math.floor(wall / DAY), timeZone);
  if (steady !== undefined) return wall - steady;
  const before = wall - DAY;
  const after = wall + DAY;
  const early = wall - (wallOf(before, timeZone) - before);
  const late = wall - (wallOf(after, timeZone) - after);
  const shown = [early, late].filter((at) => wallOf(at, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : early;
}

/** The hours that are worked from the day of a moment on, as stretches of real time. */
function* worked({ timeZone, week, holidays }: ServiceCalendar, from: number): Generator<readonly [number, number]> {
  const off = new Set(holidays.map(({ date }) => date));
  const first = Math.floor(wallOf(from, timeZone) / DAY) * DAY;
  for (let day = first, n = 0; n < HORIZON; day += DAY, n += 1) {
    const date = new Date(day);
    const hours = week[(date.getUTCDay() + 6) % 7];
    if (!hours || off.has(date.toISOString().slice(0, 10))) continue;
    yield [
      momentOf(day + minuteOf(hours.from) * MINUTE, timeZone),
      momentOf(day + minuteOf(hours.until) * MINUTE, timeZone),
    ];
  }
}

/** Milliseconds of working time between two moments: hours that passed, whatever the clocks did meanwhile. */
export function businessTime(calendar: ServiceCalendar, from: Instant, until: Instant): number {
  const [start, end] = [millis(from), millis(until)];
  let sum = 0;
  for (const [opens, closes] of worked(calendar, start)) {
    if (opens >= end) break;
    sum += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
  }
  return sum;
}

/**
 * The first moment by which so much working time has passed.
 * @param ms milliseconds; none or less give the moment itself
 * @throws RangeError for a calendar in which nobody works for ten years
 */
export function businessLater(calendar: ServiceCalendar, from: Instant, ms: number): Instant {
  if (ms <= 0) return from;
  const start = millis(from);
  let left = ms;
  for (const [opens, closes] of worked(calendar, start)) {
    const begins = Math.max(opens, start);
    const here = Math.max(0, closes - begins);
    if (left <= here) return instant(begins + left);
    left -= here;
  }
  throw new RangeError('Nobody works in this calendar');
}

/** Milliseconds of a working day: its longest one, so that a short Friday makes no deadline shorter. */
export const workingDay = ({ week }: ServiceCalendar): number =>
  Math.max(0, ...week.map((hours) => (hours ? minuteOf(hours.until) - minuteOf(hours.from) : 0))) * MINUTE;

const isZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;

/** Places in which a calendar makes no sense (RFC 6901 pointers): nobody could count by it. */
export function calendarFaults({ timeZone, week, holidays }: ServiceCalendar): readonly string[] {
  const days = new Set<string>();
  return [
    ...(isZone(timeZone) ? [] : ['/timeZone']),
    ...(week.length === 7 && week.some((hours) => hours !== null) ? [] : ['/week']),
    ...week.flatMap((hours, i) =>
      hours === null || minuteOf(hours.from) < minuteOf(hours.until) ? [] : [`/week/${i}`],
    ),
    ...holidays.flatMap(({ date }, i) => (isDay(date) && !days.has(date) && days.add(date) ? [] : [`/holidays/${i}`])),
  ];
}
