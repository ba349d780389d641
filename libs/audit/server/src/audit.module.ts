import { Module, type DynamicModule } from '@nestjs/common';
import { DossierMaker } from './dossier/dossier-maker';
import { DossierRuns } from './persistence/dossier-runs';
import { OnDossierRequested } from './events/on-dossier-requested';
import { AuditController } from './http/audit.controller';
import { LogEvents } from './persistence/log-events';
import { UnsealedRecordsReader } from './persistence/unsealed-records';
import { Population } from './persistence/population';
import { SealedLog } from './persistence/sealed-log';
import { PRODUCT_VERSION } from './product-version';
import { LogKeys } from './sealing/log-keys';
import { SEAL_OPTIONS, SealLoop, type SealOptions } from './sealing/seal-loop';
import { OfferSeal } from './sealing/offer-seal';
import { Sealer } from './sealing/sealer';
import { ExportDossier } from './use-cases/export-dossier';
import { ReadLog } from './use-cases/read-log';
import { RecordView } from './use-cases/record-view';

export interface AuditOptions {
  /** PEM file of the Ed25519 key that signs checkpoints; made when it does not exist. */
  readonly keyFile: string;
  readonly sealing: SealOptions;
  /** The product's version, named in dossiers. */
  readonly version: string;
}

/** The sealed history: sealing, checkpoints, dossiers, and the pages of the audit room. */
@Module({})
export class AuditModule {
  static forRoot(options: AuditOptions): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController],
      providers: [
        { provide: LogKeys, useFactory: () => LogKeys.fromFile(options.keyFile) },
        { provide: SEAL_OPTIONS, useValue: options.sealing },
        { provide: PRODUCT_VERSION, useValue: options.version },
        SealedLog,
        LogEvents,
        UnsealedRecordsReader,
        Population,
        Sealer,
        SealLoop,
        OfferSeal,
        DossierRuns,
        DossierMaker,
        OnDossierRequested,
        ExportDossier,
        ReadLog,
        RecordView,
      ],
      exports: [Sealer, ExportDossier, DossierRuns],
    };
  }
}
