export { EvidenceModule } from './evidence.module';
export { EvidenceSources, type EvidenceRecord, type EvidenceScope, type EvidenceSource } from './evidence-source';
export { LogSeals, type EventProof, type LogSeal, type SealedProofs, type SignedText } from './log-seal';
export { RegisteredEvidence } from './registered-evidence';
