import { Module } from '@nestjs/common';
import { DistributorsModule } from '@downstream/distributors/server';

/** The room `monitoring`: what to check again and when, and proof that it happened. */
@Module({ imports: [DistributorsModule] })
export class MonitoringModule {}
