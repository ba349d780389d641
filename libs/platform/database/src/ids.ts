import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instant, millis, uuidV7, type Clock, type Instant } from '@downstream/kernel';

/** Token of the clock; tests and the demo seed put a clock of their own in its place. */
export const CLOCK = Symbol('CLOCK');

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): Instant {
    return instant(Date.now());
  }
}

/** Hands out ids that sort by time. */
@Injectable()
export class Ids {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  next<T extends string>(): T {
    return uuidV7(millis(this.clock.now()), randomBytes(10)) as T;
  }
}
