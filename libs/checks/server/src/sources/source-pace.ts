/** How often a service may be asked. */
export interface PaceRule {
  readonly calls: number;
  /** Milliseconds in which so many calls are allowed. */
  readonly within: number;
}

/** The longest that a wish to wait is heeded before a service is tried again. */
const LONGEST_PAUSE = 3_600_000;

/**
 * Keeps one process within what a service allows, and away from it while it has asked for peace. It never waits: who may
 * not ask now is told so, and asks later.
 */
export class SourcePace {
  private readonly taken: number[] = [];
  private quietUntil = 0;

  constructor(private readonly rule: PaceRule) {}

  /** Whether a call may be made now, in milliseconds since 1970; if so, it counts. */
  take(now: number): boolean {
    if (now < this.quietUntil) return false;
    while (this.taken[0] !== undefined && this.taken[0] <= now - this.rule.within) this.taken.shift();
    if (this.taken.length >= this.rule.calls) return false;
    this.taken.push(now);
    return true;
  }

  /** The service wants to be left alone: `retryAfter` in seconds or as an HTTP date, a minute where it is neither. */
  pause(now: number, retryAfter: string | undefined): void {
    const asked = /^\d{1,9}$/.test(retryAfter ?? '')
      ? Number(retryAfter) * 1000
      : /^[A-Z][a-z]{2}, /.test(retryAfter ?? '')
        ? Date.parse(retryAfter ?? '') - now
        : 60_000;
    const pause = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), LONGEST_PAUSE) : 60_000;
    this.quietUntil = Math.max(this.quietUntil, now + pause);
  }
}
