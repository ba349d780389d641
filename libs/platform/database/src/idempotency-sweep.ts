import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IdempotencyRows } from './idempotency-rows';
import { Operations } from './operations';

const HOURLY = 3_600_000;

/** Forgets, once an hour, the replies that nobody may ask for again. */
@Injectable()
export class IdempotencySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Database');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly operations: Operations,
    private readonly rows: IdempotencyRows,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => this.log.warn(`Old replies stay for now: ${String(error)}`));
    }, HOURLY);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns how many were forgotten */
  run(): Promise<number> {
    return this.operations.within((tx) => this.rows.forget(tx));
  }
}
