import type { DistributorState, PortalState } from '@downstream/kernel';

// Whatever is between the first look and the decision reads the same: which list, which doubt and who is looking are
// nobody's business outside. A suspended distributor still reads DECIDED, for the news of a suspension is a letter that
// a person writes. Holds are no input here at all.
const shown = {
  DRAFT: 'RECEIVED',
  INVITED: 'QUESTION_FOR_YOU',
  REGISTERING: 'QUESTION_FOR_YOU',
  SUBMITTED: 'RECEIVED',
  SCREENING: 'CHECKING',
  IN_REVIEW: 'CHECKING',
  PENDING_APPROVAL: 'CHECKING',
  APPROVED: 'DECIDED',
  APPROVED_WITH_CONDITIONS: 'DECIDED',
  REJECTED: 'DECIDED',
  SUSPENDED: 'DECIDED',
  TERMINATED: 'DECIDED',
  EXPIRED: 'CHECKING',
} as const satisfies Record<DistributorState, PortalState>;

/**
 * What the distributor itself is told (product reference 8.2): a projection that must not leak the state within.
 * @param questionsOpen whether a review waits for the distributor; shown while its answers are being looked at
 */
export function portalState(state: DistributorState, questionsOpen = false): PortalState {
  const status = shown[state];
  const askable = state === 'SUBMITTED' || state === 'SCREENING' || state === 'IN_REVIEW';
  return questionsOpen && askable ? 'QUESTION_FOR_YOU' : status;
}
