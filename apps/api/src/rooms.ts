import type { DynamicModule, Type } from '@nestjs/common';
import { AuditModule } from '@downstream/audit/server';
import type { Config } from '@downstream/platform/config';
import type { Wiring } from './app.module';
import { version } from './version';

/** The rooms of the house, in spine order. */
export function rooms(config: Config, wiring: Wiring): (Type | DynamicModule)[] {
  return [
    AuditModule.forRoot({
      keyFile: config.auditKeyFile,
      sealing: { active: wiring.worker, opsUrl: config.database.opsUrl },
      version,
    }),
  ];
}
