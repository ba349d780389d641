export { ownContradictions } from '../../../libs/attestations/core/src/attestation/contradiction/own-contradictions';
export { sharedContradictions } from '../../../libs/attestations/core/src/attestation/contradiction/shared-contradictions';
export { aStated, anAttested } from '../../../libs/attestations/core/src/attestation/testing';
