import { later, MINUTE, type Instant, type NoticeKind, type NoticeMode } from '@downstream/kernel';
import { modeOf, noticeRules } from './notice-rules';

/** Minutes after midnight in the person's own time zone. */
export type MinuteOfDay = number;

/** When somebody does not want e-mail; from 22:00 until 07:00 runs over midnight. */
export interface QuietHours {
  readonly from: MinuteOfDay;
  readonly until: MinuteOfDay;
}

/** What a person chose about notices. */
export interface NoticeSettings {
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly quiet: QuietHours | null;
  readonly modes: Partial<Record<NoticeKind, NoticeMode>>;
}

/** What holds for somebody who chose nothing. */
export const usualSettings: NoticeSettings = { timeZone: 'UTC', quiet: null, modes: {} };

/** When the daily digest goes out, in the person's own time zone. */
export const DIGEST_AT: MinuteOfDay = 8 * 60;
const DAY_MINUTES = 24 * 60;

/** Whether the runtime knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function minuteOfDay(at: Instant, timeZone: string): MinuteOfDay {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = format.format(Date.parse(at)).split(':').map(Number);
  return hour * 60 + minute;
}

/** The next moment, this one included, at which the clock on the wall shows a time. */
function next(at: Instant, wanted: MinuteOfDay, timeZone: string): Instant {
  const now = minuteOfDay(at, timeZone);
  const guess = later(at, ((wanted - now + DAY_MINUTES) % DAY_MINUTES) * MINUTE);
  // Where the clocks are put forward or back in between, the guess is an hour off.
  const off = ((wanted - minuteOfDay(guess, timeZone) + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2;
  return later(guess, off * MINUTE);
}

const isQuiet = (minute: MinuteOfDay, { from, until }: QuietHours): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

/**
 * When a notice goes out by e-mail; null when it does not. Quiet hours put everything off to their end but what is
 * urgent; the digest goes out at eight, or when the quiet hours end.
 */
export function mailTime(kind: NoticeKind, { timeZone, quiet, modes }: NoticeSettings, now: Instant): Instant | null {
  const mode = modeOf(kind, modes);
  if (mode === 'OFF') return null;
  const at = mode === 'DIGEST' ? next(now, DIGEST_AT, timeZone) : now;
  if (!quiet || noticeRules[kind].urgent || !isQuiet(minuteOfDay(at, timeZone), quiet)) return at;
  return next(at, quiet.until, timeZone);
}
