import type { AttestationState } from '@downstream/kernel';

/** How the state of an attestation is coloured for whoever signs it. */
export const stateTones: Readonly<Record<AttestationState, 'wait' | 'hold' | 'good' | 'stop'>> = {
  DRAFT: 'wait',
  SENT: 'hold',
  OPENED: 'hold',
  SIGNED: 'wait',
  ACCEPTED: 'good',
  RETURNED: 'hold',
  REJECTED: 'stop',
  DECLINED: 'stop',
  EXPIRING: 'hold',
  EXPIRED: 'wait',
  LAPSED: 'wait',
  SUPERSEDED: 'wait',
  WITHDRAWN: 'wait',
  CONTRADICTED: 'wait',
};

/** States in which something is wanted of the distributor. */
export const wanted: readonly AttestationState[] = ['SENT', 'OPENED', 'RETURNED'];
