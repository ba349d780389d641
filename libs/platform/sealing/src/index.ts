export { attachedSource } from './attached-source';
export { authorityOf, type AuthoritySeen } from './authority-of';
export { checkSignatures, type SignaturesSeen, type SignerSeen } from './check-signatures';
export { checkSeal, type SealCheck } from './check-seal';
export { DocumentSeals, type SealSource } from './document-seals';
export { SealFolder } from './seal-folder';
export type { SealKey } from './seal-key';
export { SealingModule } from './sealing.module';
