import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CONFIG, type Config } from '@downstream/platform/config';
import { Logger, LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { Health } from './health';
import { HealthController } from './health.controller';
import { createLogger } from './logger';
import { Metrics } from './metrics';
import { MetricsServer } from './metrics-server';
import { NotePrincipal } from './note-principal.interceptor';
import { RequestScope } from './request-scope';

/** Log, health and metrics for every module. Needs the configuration; see {@link observe} for the application. */
@Global()
@Module({})
export class ObservabilityModule {
  /** @param destination where log lines go; the standard output when absent */
  static forRoot(destination?: DestinationStream): DynamicModule {
    return {
      module: ObservabilityModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [CONFIG],
          // The house writes its own request line (RequestScope): pino-http's would carry headers and addresses.
          useFactory: (config: Config) => ({
            pinoHttp: {
              logger: createLogger(config, destination),
              autoLogging: false,
              wrapSerializers: false,
            },
            forRoutes: [],
          }),
        }),
      ],
      controllers: [HealthController],
      providers: [Health, Metrics, MetricsServer, RequestScope, { provide: APP_INTERCEPTOR, useClass: NotePrincipal }],
      exports: [Health, Metrics, MetricsServer, RequestScope, LoggerModule],
    };
  }
}

/**
 * Puts the log and the request scope into an application. Call it before any other `app.use`, so that every request,
 * served by whomever, has an id, a log line and a measured time.
 */
export function observe(app: NestExpressApplication): void {
  app.useLogger(app.get(Logger));
  app.use(app.get(RequestScope).handle);
}
