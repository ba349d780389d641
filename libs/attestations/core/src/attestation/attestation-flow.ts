import { attestationStates, transitions, type AttestationState } from '@downstream/kernel';

/**
 * The life of an attestation (product reference 9.3). What was sent by mistake is withdrawn before it is signed, too.
 * `CONTRADICTED` holds the orders that rely on it, in the transaction that finds the contradiction (guard G7).
 */
export const attestationFlow = transitions<AttestationState>({
  DRAFT: ['SENT', 'WITHDRAWN'],
  SENT: ['OPENED', 'WITHDRAWN'],
  OPENED: ['SIGNED', 'DECLINED', 'WITHDRAWN'],
  SIGNED: ['ACCEPTED', 'RETURNED', 'REJECTED'],
  RETURNED: ['OPENED', 'WITHDRAWN'],
  ACCEPTED: ['EXPIRING', 'LAPSED', 'SUPERSEDED', 'WITHDRAWN', 'CONTRADICTED'],
  EXPIRING: ['EXPIRED', 'LAPSED', 'SUPERSEDED', 'WITHDRAWN', 'CONTRADICTED'],
  REJECTED: [],
  DECLINED: [],
  EXPIRED: [],
  LAPSED: [],
  SUPERSEDED: [],
  WITHDRAWN: [],
  CONTRADICTED: [],
});

/** The states in which an attestation counts: a line of an order may rely on it. */
export const activeStates = ['ACCEPTED', 'EXPIRING'] as const satisfies readonly AttestationState[];

/** Whether a line of an order may rely on an attestation in this state. */
export const isActive = (state: AttestationState): boolean =>
  (activeStates as readonly AttestationState[]).includes(state);

/** The states that nothing leads out of: what is promised anew is another attestation. */
export const endStates: readonly AttestationState[] = attestationStates.filter(
  (state) => attestationFlow[state].length === 0,
);
