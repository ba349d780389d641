import { HOUR, later, type Instant, type WatchGap, type WatchStanding } from '@downstream/kernel';

/** Hours after which a search is late, and after which somebody counts as not monitored (domain reference 6.5). */
export const watchPolicy = { lateHours: 24, notMonitoredHours: 48 } as const;

/** What is known of the last search for somebody under watch. */
export interface LastSearch {
  /** When it was last found that what is known of them holds for the lists in force; null when never. */
  readonly searchedAt: Instant | null;
  /** Whether there was a name or a number to look for. */
  readonly searchable: boolean;
}

/** Where somebody stands, and why, where that is not good. Who was never searched for is not monitored from the first second. */
export function watchStanding(last: LastSearch, now: Instant): { standing: WatchStanding; gap: WatchGap | null } {
  if (!last.searchable) return { standing: 'NOT_MONITORED', gap: 'NOTHING_TO_SEARCH' };
  if (last.searchedAt === null) return { standing: 'NOT_MONITORED', gap: 'NEVER_SEARCHED' };
  if (later(last.searchedAt, watchPolicy.notMonitoredHours * HOUR) <= now) {
    return { standing: 'NOT_MONITORED', gap: 'TOO_LONG_AGO' };
  }
  return { standing: later(last.searchedAt, watchPolicy.lateHours * HOUR) <= now ? 'LATE' : 'WATCHED', gap: null };
}

/** Until when a search makes somebody count as watched, and until when as monitored at all. */
export const watchedSince = (now: Instant): { readonly late: Instant; readonly notMonitored: Instant } => ({
  late: later(now, -watchPolicy.lateHours * HOUR),
  notMonitored: later(now, -watchPolicy.notMonitoredHours * HOUR),
});
