import type { DynamicModule, Type } from '@nestjs/common';
import { AccessModule } from '@downstream/access/server';
import { AttestationsModule, SealedStatementsModule } from '@downstream/attestations/server';
import { AuditModule } from '@downstream/audit/server';
import { CatalogueModule } from '@downstream/catalogue/server';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { MonitoringModule } from '@downstream/monitoring/server';
import { ReviewsModule } from '@downstream/reviews/server';
import { RiskModule } from '@downstream/risk/server';
import { IntegrationsModule } from '@downstream/integrations/server';
import type { Config } from '@downstream/platform/config';
import type { Wiring } from './app.module';
import { version } from './version';

/** The rooms of the house, in spine order. */
export function rooms(config: Config, secret: Uint8Array, wiring: Wiring): (Type | DynamicModule)[] {
  return [
    AccessModule.forRoot({ secret, publicUrl: config.http.publicUrl }),
    CatalogueModule,
    DistributorsModule,
    AttestationsModule,
    SealedStatementsModule,
    ChecksModule,
    RiskModule,
    ReviewsModule,
    MonitoringModule,
    IntegrationsModule,
    AuditModule.forRoot({
      keyFile: config.auditKeyFile,
      sealing: { active: wiring.worker, opsUrl: config.database.opsUrl },
      version,
    }),
  ];
}
