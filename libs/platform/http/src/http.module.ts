import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import pg from 'pg';
import { AllowCheck } from './allow-check';
import { Cursors } from './cursor';
import { DoorGuard } from './door.guard';
import { FrontDoor } from './front-door';
import { ProblemFilter } from './problem.filter';
import { RATE_LIMIT_STORE, RateLimits, type RateLimitStore } from './rate-limits';
import { ReplyInterceptor } from './reply.interceptor';
import { Visitors } from './visitors';

export interface HttpOptions {
  /** Connection string of the application role, for the rate limiter's own small pool. */
  readonly appUrl: string;
  /** Key that signs cursors. */
  readonly cursorKey: Uint8Array;
  /** Key that hides what the rate limiter counts. */
  readonly limitKey: Uint8Array;
  readonly generalPerMinute?: number;
}

/** Front door, problems, replies, limits and cursors for every room's controllers. */
@Global()
@Module({})
export class HttpModule implements OnApplicationShutdown {
  constructor(@Inject(RATE_LIMIT_STORE) private readonly store: RateLimitStore) {}

  static forRoot(options: HttpOptions): DynamicModule {
    const pool = new pg.Pool({ connectionString: options.appUrl, max: 3, application_name: 'downstream-limits' });
    pool.on('error', () => undefined);
    const store: RateLimitStore = {
      pool,
      hashKey: options.limitKey,
      ...(options.generalPerMinute && { generalPerMinute: options.generalPerMinute }),
    };
    return {
      module: HttpModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: RATE_LIMIT_STORE, useValue: store },
        { provide: Cursors, useValue: new Cursors(options.cursorKey) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        FrontDoor,
        RateLimits,
        AllowCheck,
        Visitors,
      ],
      exports: [FrontDoor, RateLimits, Cursors, AllowCheck, Visitors],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.pool.end();
  }
}
