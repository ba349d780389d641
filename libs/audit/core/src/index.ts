export { fromHex, hex, utf8, type Digest } from './bytes';
export {
  checkpointText,
  originOf,
  readCheckpoint,
  signCheckpoint,
  type Checkpoint,
  type CheckpointNote,
} from './checkpoint';
export * from './commitment';
export * from './dossier-format';
export { type Held, type HeldText, type VerifyTools } from './dossier-pack';
export {
  type BadRecord,
  type DossierFacts,
  type DossierReport,
  type FaultCode,
  type GapCode,
  type NotChecked,
} from './dossier-report';
export { dossierReadme } from './dossier-readme';
export { isInstant } from './is-instant';
export { canonicalText, readCanonical, type Json, type JsonObject } from './json';
export * from './merkle-log';
export * from './merkle-proof';
export { type Reading } from './reading';
export * from './replay';
export * from './sealed-event';
export * from './signed-note';
export * from './subject-chain';
export { verifyDossier } from './verify-dossier';
export { DOSSIER, EXPORTED } from './verify-export';
export { SEAL_WINDOW } from './verify-chains';
export * from './write-dossier';
