import type { AskRefusal, AttestationState, DistributorState } from '@downstream/kernel';

/** What decides whether a distributor can be asked for an attestation of one template. */
export interface AskedDistributor {
  readonly state: DistributorState;
  /** States of its attestations of this template. */
  readonly states: readonly AttestationState[];
  /** Whether there is anybody who speaks for it and could read a letter. */
  readonly reachable: boolean;
}

// With whom the relation has ended nobody deals any more.
const silent: readonly DistributorState[] = ['REJECTED', 'TERMINATED'];
const underWay: readonly AttestationState[] = ['DRAFT', 'SENT', 'OPENED', 'SIGNED', 'RETURNED'];

/** Whether an attestation is on its way: asked for, and neither taken nor ended. */
export const isUnderWay = (state: AttestationState): boolean => underWay.includes(state);

/** Whether a distributor in this state is dealt with at all. */
export const isDealtWith = (state: DistributorState): boolean => !silent.includes(state);

/**
 * Why a distributor is not asked for an attestation of a template; `null` where it is.
 * @param onlyMissing also leaves out whoever has one in force; one that ends soon does not count
 */
export function whyNotAsked(
  { state, states, reachable }: AskedDistributor,
  onlyMissing: boolean,
): Exclude<AskRefusal, 'NOT_FOUND'> | null {
  if (!isDealtWith(state)) return 'TRANSITION_NOT_ALLOWED';
  if (states.some(isUnderWay)) return 'STATEMENT_ALREADY_ASKED';
  if (onlyMissing && states.includes('ACCEPTED')) return 'STATEMENT_IN_FORCE';
  return reachable ? null : 'NOBODY_TO_WRITE_TO';
}
