/** A moment in UTC with milliseconds, `2026-03-14T09:30:00.000Z`: sorts as text, means the same everywhere. */
export type Instant = string & { readonly __instant: true };

/** Where the time comes from. Cores take an `Instant` as an argument; only the server asks a clock. */
export interface Clock {
  now(): Instant;
}

/**
 * The instant of a number of milliseconds since the epoch, or of a Date.
 * @throws RangeError outside the years 0 to 9999: beyond them the text grows a sign and no longer sorts by time.
 */
export function instant(at: number | Date): Instant {
  const text = new Date(at).toISOString();
  if (text.length !== 24) throw new RangeError(`Year out of range: ${text}`);
  return text as Instant;
}

// A date-time without an offset would mean another moment on every machine, so the offset is required.
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads an ISO 8601 text as an instant: a calendar date (midnight UTC), or a date and time with `Z` or an offset.
 * @throws RangeError when the text is none of the two or names a day that does not exist.
 */
export function parseInstant(text: string): Instant {
  const day = ISO.exec(text)?.[1];
  if (day === undefined || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) {
    throw new RangeError(`No ISO 8601 instant: ${text}`);
  }
  return instant(new Date(text.replace(',', '.')));
}

/** Milliseconds since the epoch. */
export const millis = (at: Instant): number => Date.parse(at);

/** The instant `ms` milliseconds later (or earlier when negative). */
export const later = (at: Instant, ms: number): Instant => instant(millis(at) + ms);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
