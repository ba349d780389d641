import { OutboundError } from './outbound-error';

/** How a failed scheduled request is tried again. Times in milliseconds. */
export interface RetryPlan {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** The longest wait after the first try; it doubles with each further one. */
  readonly firstMs: number;
  /** No wait is longer. */
  readonly longestMs: number;
}

/** For list files that change once a day: five tries within a quarter of an hour. */
export const usualRetries: RetryPlan = { attempts: 5, firstMs: 30_000, longestMs: 480_000 };

/** Seconds or an HTTP date, as RFC 9110 has it; milliseconds from now, or nothing for a text that is neither. */
function wished(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * When to try again after a failure, or nothing when trying again is no use. The wait is drawn evenly between half and
 * the whole of a bound that doubles, so that many servers do not come back in step; a wish of the other side
 * (Retry-After) is met where it is longer, and ends the trying where it is longer than the longest wait.
 * @param attempt the try that failed, counted from 1
 * @param random from 0 to 1, 1 excluded
 * @param now milliseconds since 1970, for wishes that are dates
 * @returns milliseconds to wait
 */
export function retryIn(
  error: unknown,
  attempt: number,
  random: number,
  now: number,
  plan: RetryPlan = usualRetries,
): number | undefined {
  if (!(error instanceof OutboundError) || !error.passing || attempt >= plan.attempts) return undefined;
  const bound = Math.min(plan.longestMs, plan.firstMs * 2 ** (attempt - 1));
  const own = Math.round(bound * (0.5 + random / 2));
  const theirs = wished(error.retryAfter, now) ?? 0;
  return theirs > plan.longestMs ? undefined : Math.max(own, theirs);
}
