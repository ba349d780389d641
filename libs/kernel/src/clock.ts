/** A moment in UTC with milliseconds, `2026-03-14T09:30:00.000Z`: sorts as text, means the same everywhere. */
export type Instant = string & { readonly __instant: true };

/** Where the time comes from. Cores take an `Instant` as an argument; only the server asks a clock. */
export interface Clock {
  now(): Instant;
}

/** The instant of a number of milliseconds since the epoch, or of a Date. */
export const instant = (at: number | Date): Instant => new Date(at).toISOString() as Instant;

/**
 * Reads an ISO 8601 text as an instant.
 * @throws RangeError when the text is no date.
 */
export const parseInstant = (text: string): Instant => instant(new Date(text));

/** Milliseconds since the epoch. */
export const millis = (at: Instant): number => Date.parse(at);

/** The instant `ms` milliseconds later (or earlier when negative). */
export const later = (at: Instant, ms: number): Instant => instant(millis(at) + ms);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
