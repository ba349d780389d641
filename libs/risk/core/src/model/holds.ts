import type { CheckResult, HitState } from '@downstream/kernel';
import type { FactKey } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import { holdsOrders } from '../flags/flag-flow';
import type { Standing } from './knock-outs';
import type { Hold, RatingGap } from './rating';
import type { RiskModel, ScoreTier } from './risk-model';

const pending: readonly HitState[] = ['OPEN', 'PROPOSED', 'REOPENED', 'UNSURE'];
const hold = (why: Hold['why'], about: readonly string[]): readonly Hold[] =>
  about.length > 0 ? [{ why, about: [...new Set(about)] }] : [];

/** Why nothing ships for now (domain reference 5.3): a flag of severity 4, a hit that waits, ownership that is not determined. */
export function holdsOf({ facts, flags }: Standing): readonly Hold[] {
  const outcomes = valueOf(facts, 'screening.outcomes') ?? [];
  const verdicts = valueOf(facts, 'ownership.verdicts') ?? [];
  const waiting = outcomes.filter(({ state }) => pending.includes(state));
  const holding = outcomes.filter(
    ({ state, action }) => state === 'TRUE_MATCH' && (action === 'HOLD' || action === 'LICENCE'),
  );
  const undetermined = verdicts.filter(({ verdict }) => verdict === 'UNDETERMINED');
  return [
    ...hold(
      'FLAG_OF_SEVERITY_4',
      flags.filter(holdsOrders).map(({ rule }) => rule),
    ),
    ...hold(
      'HIT_PENDING',
      waiting.map(({ list }) => list),
    ),
    ...hold(
      'TRUE_MATCH_HOLDS',
      holding.map(({ list }) => list),
    ),
    ...hold(
      'OWNERSHIP_UNDETERMINED',
      undetermined.map(({ regime }) => regime),
    ),
  ];
}

/** Results by which a check has an answer, good or bad. */
const answered: readonly CheckResult[] = ['CLEAR', 'POTENTIAL_MATCH', 'CONFIRMED_MATCH', 'ADVERSE', 'NOT_APPLICABLE'];

/** Facts a rating needs and does not have. */
export const missingOf = (facts: RatingFacts, { mandatory }: RiskModel): readonly FactKey[] =>
  mandatory.filter((key) => facts[key] === undefined);

/**
 * What is missing for a rating (domain reference 5.2): too few facts, no screening, or a check without an answer that is
 * required: by the tier the score leads to, or whatever the tier.
 * @param onRecord whether it is a party on record, whose checks are known; facts from a file may leave them out
 */
export function gapsOf(facts: RatingFacts, model: RiskModel, onRecord: boolean, tier: ScoreTier): readonly RatingGap[] {
  const lacks = missingOf(facts, model);
  const of = model.mandatory.length;
  const known = of - lacks.length;
  const undone = (valueOf(facts, 'checks.results') ?? []).filter(
    ({ kind, required, result, byEvidence = false }) =>
      (required || model.tiers[tier].checks.includes(kind)) && !byEvidence && !answered.includes(result),
  );
  return [
    ...(100 * known < model.completePercent * of ? [{ code: 'INCOMPLETE' as const, known, of, lacks }] : []),
    ...(facts['screening.outcomes'] === undefined ? [{ code: 'NOT_SCREENED' as const }] : []),
    ...(onRecord && facts['checks.results'] === undefined ? [{ code: 'CHECKS_UNKNOWN' as const }] : []),
    ...undone.map(({ kind, result }) => ({ code: 'CHECK_NOT_DONE' as const, check: kind, result })),
  ];
}
