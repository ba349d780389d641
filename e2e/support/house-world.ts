import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessWorld } from '@downstream/access/server/testing';
import { AttestationsModule, SealedStatementsModule } from '@downstream/attestations/server';
import { AuditModule } from '@downstream/audit/server';
import { CatalogueModule } from '@downstream/catalogue/server';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { IntegrationsModule } from '@downstream/integrations/server';
import { TestSealsModule } from '@downstream/platform/sealing/testing';
import { TestStorageModule, type WorldOptions } from '@downstream/platform/testing';
import { MonitoringModule } from '@downstream/monitoring/server';
import { ReviewsModule } from '@downstream/reviews/server';
import { RiskModule } from '@downstream/risk/server';

/** Every room in one process, on a database of its own, with real doors; `close` ends it. */
export async function openHouse(
  options: Pick<WorldOptions, 'providers'> = {},
): Promise<AccessWorld & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'downstream-house-'));
  const house = await AccessWorld.create({
    ...options,
    imports: [
      TestStorageModule.create(),
      TestSealsModule.create(),
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
        keyFile: join(folder, 'key.pem'),
        sealing: { active: false, opsUrl: '' },
        version: '0.0.0-test',
      }),
    ],
  });
  return Object.assign(house, {
    close: async () => {
      await house.world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
