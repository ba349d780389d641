import { Global, Inject, Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@downstream/kernel';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE, dataSource, OPS_DATA_SOURCE } from './data-sources';
import { IdempotencyRows } from './idempotency-rows';
import { IdempotencySweep } from './idempotency-sweep';
import { CLOCK, Ids, SystemClock } from './ids';
import { Operations } from './operations';
import { Tenants } from './tenants';

export interface DatabaseOptions {
  /** Connection string of the application role. */
  readonly appUrl: string;
  /** Connection string of the operations role. */
  readonly opsUrl: string;
  readonly poolSize: number;
  readonly clock?: Clock;
}

/** Opens both data sources, gives out the doors to them and closes them at shutdown. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(APP_DATA_SOURCE) private readonly app: DataSource,
    @Inject(OPS_DATA_SOURCE) private readonly ops: DataSource,
  ) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const log = new Logger('Database');
    const onPoolError = (error: Error) => log.warn(`Idle connection lost: ${error.message}`);
    const open = (url: string, poolSize: number, name: string) =>
      dataSource({ url, poolSize, name, onPoolError }).initialize();
    return {
      module: DatabaseModule,
      providers: [
        { provide: APP_DATA_SOURCE, useFactory: () => open(options.appUrl, options.poolSize, 'downstream') },
        { provide: OPS_DATA_SOURCE, useFactory: () => open(options.opsUrl, 3, 'downstream-ops') },
        { provide: CLOCK, useValue: options.clock ?? new SystemClock() },
        Tenants,
        Operations,
        IdempotencyRows,
        IdempotencySweep,
        Ids,
      ],
      exports: [Tenants, Operations, IdempotencyRows, Ids, CLOCK, APP_DATA_SOURCE, OPS_DATA_SOURCE],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.app, this.ops].filter((source) => source.isInitialized).map((source) => source.destroy()));
  }
}
