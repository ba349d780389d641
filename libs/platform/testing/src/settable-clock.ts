import { instant, later, parseInstant, type Clock, type Instant } from '@downstream/kernel';

/** A clock that stands still until it is told to move; each look at it advances one millisecond, so that order is kept. */
export class SettableClock implements Clock {
  private at: Instant;

  constructor(start = '2026-03-02T08:00:00.000Z') {
    this.at = parseInstant(start);
  }

  now(): Instant {
    const now = this.at;
    this.at = instant(Date.parse(now) + 1);
    return now;
  }

  /** Moves to a moment. */
  set(text: string): void {
    this.at = parseInstant(text);
  }

  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.at = later(this.at, ms);
  }
}
