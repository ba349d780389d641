import { DAY, instant, later, millis, type Instant } from '@downstream/kernel';

/** One pass over everybody under watch: that it ran, and whom it missed. */
export interface Pass {
  readonly id: string;
  readonly at: Instant;
  readonly missed: readonly string[];
}

/** The time somebody has been under watch. */
export interface Enrolled {
  readonly partyId: string;
  readonly since: Instant;
  readonly until: Instant | null;
}

/**
 * The passes that held somebody, in their order: everybody under watch is in every pass that does not name them as
 * missed. So the proof for one is kept once per pass and not once per party.
 */
export const heartbeatsOf = ({ partyId, since, until }: Enrolled, passes: readonly Pass[]): readonly Pass[] =>
  passes.filter(({ at, missed }) => at >= since && (until === null || at <= until) && !missed.includes(partyId));

/** A time without a heartbeat that was longer than it may be. */
export interface Silence {
  readonly from: Instant;
  readonly until: Instant;
}

/** Where more than `ms` went by without a heartbeat, from the enrolment to its end or to now. */
export function silencesOf(enrolled: Enrolled, passes: readonly Pass[], ms: number, now: Instant): readonly Silence[] {
  const beats = heartbeatsOf(enrolled, passes).map(({ at }) => at);
  const marks = [enrolled.since, ...beats, enrolled.until ?? now];
  return marks.slice(1).flatMap((until, i) => {
    const from = marks[i] ?? until;
    return millis(until) - millis(from) > ms ? [{ from, until }] : [];
  });
}

/** What one day's passes came to. */
export interface PassDay {
  /** `2026-03-14`, in UTC. */
  readonly day: string;
  readonly passes: number;
  readonly missed: number;
}

/** The last days up to now, the oldest first; a day without a pass stands there as one. */
export function passDays(
  passes: readonly { readonly at: Instant; readonly missed: number }[],
  days: number,
  now: Instant,
): PassDay[] {
  const first = millis(later(now, -(days - 1) * DAY));
  return Array.from({ length: days }, (_, i) => {
    const day = instant(first + i * DAY).slice(0, 10);
    const own = passes.filter(({ at }) => at.startsWith(day));
    return { day, passes: own.length, missed: Math.max(0, ...own.map(({ missed }) => missed)) };
  });
}
