export { EvidenceModule } from './evidence.module';
export { EvidenceSources, type EvidenceRecord, type EvidenceScope, type EvidenceSource } from './evidence-source';
