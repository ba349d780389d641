import type { CheckResult, HitState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How a result looks. Whatever was not checked, or no longer says what it would say now, has the reserved look. */
export const resultTone: Readonly<Record<CheckResult, Tone>> = {
  CLEAR: 'good',
  POTENTIAL_MATCH: 'hold',
  CONFIRMED_MATCH: 'stop',
  ADVERSE: 'stop',
  INCONCLUSIVE: 'hold',
  SOURCE_UNAVAILABLE: 'unknown',
  ERROR: 'unknown',
  STALE: 'unknown',
  NOT_RUN: 'unknown',
  NOT_APPLICABLE: 'neutral',
};

/** How the state of a hit looks. */
export const hitTone: Readonly<Record<HitState, Tone>> = {
  OPEN: 'hold',
  REOPENED: 'hold',
  PROPOSED: 'wait',
  FALSE_POSITIVE: 'neutral',
  TRUE_MATCH: 'stop',
  UNSURE: 'hold',
};
