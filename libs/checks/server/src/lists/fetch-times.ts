import { HOUR, later, millis, MINUTE, type Instant } from '@downstream/kernel';
import type { FetchRun } from '../persistence/fetch-runs';
import type { ListSchedule } from '../persistence/list-schedules';

/** A fetch that has not ended after so long has died with its worker. */
const PATIENCE = 15 * MINUTE;

/** Whether a fetch is waiting or under way, and not dead. */
export const isFetching = (run: FetchRun | undefined, now: Instant): boolean =>
  run !== undefined &&
  (run.state === 'QUEUED' || run.state === 'RUNNING') &&
  millis(now) - millis(run.queuedAt) < PATIENCE;

/**
 * When a list is fetched next by itself: at once after its settings were made, else so many hours after the last fetch,
 * or earlier where that failed and is to be tried again. `null` when it is not fetched by itself.
 */
export function nextFetch(
  schedule: ListSchedule | undefined,
  last: FetchRun | undefined,
  now: Instant,
): Instant | null {
  if (!schedule?.on) return null;
  if (!last || last.queuedAt < schedule.setAt) return schedule.setAt;
  if (isFetching(last, now)) return later(last.queuedAt, PATIENCE);
  return last.nextTryAt ?? later(last.endedAt ?? last.queuedAt, schedule.everyHours * HOUR);
}
