import type { CheckResult, ReviewState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How a review's state looks: amber for what waits for a person's decision, green and red for what was decided. */
export const reviewTone: Readonly<Record<ReviewState, Tone>> = {
  OPEN: 'wait',
  IN_REVIEW: 'wait',
  AWAITING_DISTRIBUTOR: 'neutral',
  RECOMMENDED: 'wait',
  PENDING_APPROVAL: 'hold',
  APPROVED: 'good',
  APPROVED_WITH_CONDITIONS: 'good',
  RETURNED: 'hold',
  REJECTED: 'stop',
};

/** How a check's result looks; the reserved look is for what was not checked, could not be, or is out of date. */
export const resultTone: Readonly<Record<CheckResult, Tone>> = {
  CLEAR: 'good',
  POTENTIAL_MATCH: 'hold',
  CONFIRMED_MATCH: 'stop',
  ADVERSE: 'hold',
  INCONCLUSIVE: 'hold',
  SOURCE_UNAVAILABLE: 'unknown',
  ERROR: 'unknown',
  STALE: 'unknown',
  NOT_RUN: 'unknown',
  NOT_APPLICABLE: 'neutral',
};
