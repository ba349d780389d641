import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@downstream/kernel';
import { ConfigModule, deriveKey, type Config } from '@downstream/platform/config';
import { DatabaseModule } from '@downstream/platform/database';
import { EvidenceModule } from '@downstream/platform/evidence';
import { HttpModule } from '@downstream/platform/http';
import { MessagingModule, postgresBackend, redisBackend } from '@downstream/platform/messaging';
import { MailModule } from '@downstream/platform/mail';
import { NetModule } from '@downstream/platform/net';
import { ObservabilityModule } from '@downstream/platform/observability';
import { ScanningModule } from '@downstream/platform/scanning';
import { SealingModule } from '@downstream/platform/sealing';
import { BlobSweep, StorageModule } from '@downstream/platform/storage';
import { Drain } from './serving/drain';
import { Readiness } from './serving/readiness';
import { ApiPageController } from './serving/api-page.controller';
import { rooms } from './rooms';

/** What wakes up in this process. */
export interface Wiring {
  /** Whether relay, handlers, sealer and schedules run here. */
  readonly worker: boolean;
  /** Whether it answers health questions only; else the API and the pages too. */
  readonly healthOnly?: boolean;
  /** Another clock, for the demo's seed. */
  readonly clock?: Clock;
}

/** Platform first, then the rooms in spine order. Wiring only, no behaviour. */
@Module({})
export class AppModule {
  static of(config: Config, secret: Uint8Array, wiring: Wiring): DynamicModule {
    const { database, redisUrl } = config;
    const backend = () => (redisUrl ? redisBackend(redisUrl) : postgresBackend(database.url));
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        ObservabilityModule.forRoot(),
        DatabaseModule.forRoot({
          appUrl: database.url,
          opsUrl: database.opsUrl,
          poolSize: database.poolSize,
          ...(wiring.clock && { clock: wiring.clock }),
        }),
        MessagingModule.forRoot({
          backend: wiring.worker ? backend() : null,
          opsUrl: database.opsUrl,
          concurrency: 10,
        }),
        HttpModule.forRoot({
          appUrl: database.url,
          cursorKey: deriveKey(secret, 'cursors'),
          limitKey: deriveKey(secret, 'rate-limits'),
        }),
        EvidenceModule,
        StorageModule,
        ScanningModule,
        SealingModule,
        NetModule,
        MailModule.forRoot(config),
        ...rooms(config, secret, wiring),
      ],
      controllers: [ApiPageController],
      providers: [BlobSweep, Readiness, Drain],
    };
  }
}
