export { AuditModule, type AuditOptions } from './audit.module';
export { DossierRuns, type DossierRun } from './persistence/dossier-runs';
export { LogKeys, sha256 } from './sealing/log-keys';
export { Sealer } from './sealing/sealer';
export { ExportDossier } from './use-cases/export-dossier';
