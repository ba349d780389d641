import type { CheckResult, ReviewState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';
import type { Point } from './case-words';

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

/** Results whose hits people have looked at: settled, they stand against nothing. */
const settled: readonly CheckResult[] = ['CLEAR', 'POTENTIAL_MATCH', 'ADVERSE', 'INCONCLUSIVE'];

/**
 * How a point of the checklist looks. A point that is met reads as good only where something was looked at and not
 * confirmed: what was not checked keeps its look, and a confirmed match is a stop also where a review may decide on it.
 * @param afterKnockOut whether the review is about such a match, whose hits are settled as true
 */
export function pointTone({ about, met, result }: Point, afterKnockOut: boolean): Tone {
  if (about === 'LISTS') return met ? 'good' : 'unknown';
  if (about === 'CHECK' && result !== null) return met && settled.includes(result) ? 'good' : resultTone[result];
  if (!met) return 'hold';
  return about === 'HIT' && afterKnockOut ? 'neutral' : 'good';
}
