import type { CheckResult, HitState } from '@downstream/kernel';
import { fact, type Fact } from './fact';
import type { Reading } from './reading';

/** What the screening of one distributor says now. */
export interface ScreeningFacts {
  readonly result: CheckResult;
  /** The hits that concern it. */
  readonly hits: readonly { readonly id: string; readonly state: HitState; readonly entry: string }[];
}

// How bad a result is. What was not found out weighs more than an open question, for nobody is looking at it.
const weights: Readonly<Record<CheckResult, number>> = {
  ...{ CLEAR: 0, NOT_APPLICABLE: 0, STALE: 1, INCONCLUSIVE: 2, SOURCE_UNAVAILABLE: 2, POTENTIAL_MATCH: 3, NOT_RUN: 4 },
  ...{ ERROR: 4, ADVERSE: 5, CONFIRMED_MATCH: 6 },
};
const PER_RESULT = 1000;

/** Whether nothing was found out: neither good nor bad is known. */
export const isUnanswered = (result: CheckResult): boolean =>
  ['INCONCLUSIVE', 'SOURCE_UNAVAILABLE', 'NOT_RUN', 'ERROR'].includes(result);

/** How bad a result of a check is, beside other results; more is worse. */
export const weightOf = (result: CheckResult): number => weights[result] * PER_RESULT;

const words: Readonly<Partial<Record<HitState, string>>> = {
  ...{
    OPEN: 'HIT_OPEN',
    REOPENED: 'HIT_OPEN',
    PROPOSED: 'HIT_OPEN',
    UNSURE: 'HIT_UNSURE',
    TRUE_MATCH: 'HIT_CONFIRMED',
  },
};

/**
 * The screening as a reading; undefined while it is out of date: a list came into force or a fact changed, and what it
 * comes to is not known yet. A newer version of a list with the same hits reads the same.
 */
export function screeningReading({ result, hits }: ScreeningFacts): Reading | undefined {
  if (result === 'STALE') return undefined;
  const open = hits.flatMap(({ id, state, entry }): Fact[] => {
    const what = words[state];
    return what ? [fact(what, entry, id)] : [];
  });
  const weight = weightOf(result) + Math.min(open.length, PER_RESULT - 1);
  const reading: Reading = { kind: 'SCREENING', subject: '', facts: [fact('RESULT', result), ...open], weight };
  return isUnanswered(result) ? { ...reading, unanswered: true } : reading;
}
