import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { APP_DATA_SOURCE, schemaInForce } from '@downstream/platform/database';
import { QueueLag } from '@downstream/platform/messaging';
import { Health, Metrics } from '@downstream/platform/observability';
import type { DataSource } from 'typeorm';

/** Seconds after which waiting events mean that nobody does the work. */
const LAG_LIMIT = 60;

/** What `/readyz` and the metrics say of the process as a whole. */
@Injectable()
export class Readiness implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly lag: QueueLag,
    @Inject(APP_DATA_SOURCE) private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'database', check: () => this.schema() });
    for (const [name, what] of [
      ['queue', 'relay'],
      ['seal', 'seal'],
    ] as const) {
      const read = () => this.lag[what]();
      this.health.register({
        name: `${name}-lag`,
        check: async () => {
          const seconds = Math.round(await read());
          return { ok: seconds <= LAG_LIMIT, value: seconds, detail: 'Seconds the oldest event has waited.' };
        },
      });
      this.metrics.gauge(
        { name: `downstream_${name}_lag_seconds`, help: `Age of the oldest event that waits (${name})` },
        read,
      );
    }
  }

  private async schema() {
    const found = await schemaInForce(this.database);
    return { ok: found !== undefined, value: found ?? 'none' };
  }
}
