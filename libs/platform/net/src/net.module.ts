import { Global, Logger, Module } from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';
import type { OutboundError } from './outbound-error';
import { NameSystem } from './name-system';
import { Outbound } from './outbound';

/** What the log says of a refused or failed request: the code, where to, and what really happened. */
export function logLine(error: OutboundError, origin: string): string {
  const { cause, status } = error;
  const why = cause instanceof Error ? `: ${cause.message}` : status === undefined ? '' : `: status ${status}`;
  return `${error.code} at ${origin || 'an address that was not called'}${why}`;
}

/** Gives every module {@link Outbound} and {@link NameSystem}, with what the operator's configuration allows. */
@Global()
@Module({
  providers: [
    {
      provide: Outbound,
      useFactory: ({ outbound }: Config) => {
        const logger = new Logger('Outbound');
        return new Outbound(outbound, {
          log: (error, origin) => logger.warn(logLine(error, origin)),
          ...(outbound.proxy && { proxy: new URL(outbound.proxy) }),
        });
      },
      inject: [CONFIG],
    },
    {
      provide: NameSystem,
      useFactory: ({ sources }: Config) => new NameSystem(sources?.nameServers),
      inject: [CONFIG],
    },
  ],
  exports: [Outbound, NameSystem],
})
export class NetModule {}
