import { Module } from '@nestjs/common';
import { DistributorsModule } from '@downstream/distributors/server';

/** The room `risk`: factors, red flags, tiers, and the reason for every point. */
@Module({ imports: [DistributorsModule] })
export class RiskModule {}
