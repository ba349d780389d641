import { transitions, type ReviewState } from '@downstream/kernel';

/** The life of a review (product reference 9.2). The clock stands still in AWAITING_DISTRIBUTOR. */
export const reviewFlow = transitions<ReviewState>({
  OPEN: ['IN_REVIEW'],
  IN_REVIEW: ['AWAITING_DISTRIBUTOR', 'RECOMMENDED'],
  AWAITING_DISTRIBUTOR: ['IN_REVIEW'],
  RECOMMENDED: ['PENDING_APPROVAL'],
  PENDING_APPROVAL: ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'RETURNED', 'REJECTED'],
  RETURNED: ['IN_REVIEW'],
  APPROVED: [],
  APPROVED_WITH_CONDITIONS: [],
  REJECTED: [],
});

/** What a review may end with. */
export const reviewOutcomes = [
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'REJECTED',
] as const satisfies readonly ReviewState[];
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Whether the review has ended. */
export const isDecided = (state: ReviewState): state is ReviewOutcome =>
  (reviewOutcomes as readonly ReviewState[]).includes(state);
