import { instant, later, type Clock, type Instant } from '@downstream/kernel';

/** The clock of the demo's story: it stands where it is set, and moves one millisecond with every look. */
export class StoryClock implements Clock {
  private at: Instant;

  constructor(start: Instant) {
    this.at = start;
  }

  now(): Instant {
    const now = this.at;
    this.at = later(now, 1);
    return now;
  }

  /** Moves on to a moment; never back, for what happened has happened. */
  moveTo(moment: Instant): void {
    if (moment > this.at) this.at = instant(Date.parse(moment));
  }
}
