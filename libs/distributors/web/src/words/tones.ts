import type { DistributorState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How a state looks: green for the two approved ones alone, a stop for what ended badly, amber for what needs a person. */
export const stateTone: Readonly<Record<DistributorState, Tone>> = {
  DRAFT: 'neutral',
  INVITED: 'wait',
  REGISTERING: 'wait',
  SUBMITTED: 'wait',
  SCREENING: 'wait',
  IN_REVIEW: 'wait',
  PENDING_APPROVAL: 'hold',
  APPROVED: 'good',
  APPROVED_WITH_CONDITIONS: 'good',
  REJECTED: 'stop',
  SUSPENDED: 'stop',
  TERMINATED: 'neutral',
  EXPIRED: 'hold',
};
