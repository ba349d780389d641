import { transitions, type DistributorState } from '@downstream/kernel';

/**
 * The life of a distributor (product reference 9.1). A hold is no state: it lies beside any of these.
 * `SUSPENDED` goes back to the approved state it came from, and that takes two persons (`suspension.ts`).
 */
export const distributorFlow = transitions<DistributorState>({
  // A draft that was brought in by mistake is taken back.
  DRAFT: ['INVITED', 'TERMINATED'],
  INVITED: ['REGISTERING'],
  REGISTERING: ['SUBMITTED'],
  SUBMITTED: ['SCREENING', 'REGISTERING'],
  SCREENING: ['IN_REVIEW', 'REGISTERING'],
  IN_REVIEW: ['PENDING_APPROVAL', 'REGISTERING'],
  PENDING_APPROVAL: ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'IN_REVIEW'],
  APPROVED: ['SUSPENDED', 'EXPIRED'],
  APPROVED_WITH_CONDITIONS: ['SUSPENDED', 'EXPIRED'],
  REJECTED: ['IN_REVIEW'],
  SUSPENDED: ['TERMINATED', 'APPROVED', 'APPROVED_WITH_CONDITIONS'],
  TERMINATED: [],
  EXPIRED: ['IN_REVIEW'],
});

/** The two states in which a distributor may be supplied (if no hold is open). */
export const approvedStates = ['APPROVED', 'APPROVED_WITH_CONDITIONS'] as const satisfies readonly DistributorState[];
export type ApprovedState = (typeof approvedStates)[number];

/** Whether the state is one of the two approved ones. */
export const isApproved = (state: DistributorState): state is ApprovedState =>
  (approvedStates as readonly DistributorState[]).includes(state);
