import {
  asCondition,
  DAY,
  instant,
  millis,
  parseInstant,
  type ApprovalCondition,
  type ConditionKind,
  type Instant,
  type RecordedCondition,
  type RiskTier,
} from '@downstream/kernel';
import { approvedUntil } from './terms';

/** Kinds of which an approval has one at most: two would contradict each other, or say the same twice. */
const single: readonly ConditionKind[] = ['END_USER_PER_ORDER', 'TERRITORY', 'EXPIRY'];

/** The end of a calendar day in UTC, which is the beginning of the next. */
const endOf = (day: string): Instant => instant(millis(parseInstant(`${day}T00:00:00Z`)) + DAY);

const sameCap = (a: ApprovalCondition, b: ApprovalCondition): boolean =>
  a.kind === 'QUANTITY_CAP' && b.kind === 'QUANTITY_CAP' && a.unit === b.unit && a.period === b.period;

function faultOf(condition: ApprovalCondition, before: readonly ApprovalCondition[], at: Instant): string | undefined {
  if (before.some((one) => (one.kind === condition.kind && single.includes(one.kind)) || sameCap(one, condition))) {
    return '/kind';
  }
  switch (condition.kind) {
    case 'QUANTITY_CAP':
      if (condition.unit.trim() === '') return '/unit';
      return Number.isInteger(condition.amount) && condition.amount > 0 ? undefined : '/amount';
    case 'TERRITORY': {
      const { countries } = condition;
      return countries.length > 0 && new Set(countries).size === countries.length ? undefined : '/countries';
    }
    case 'EXPIRY':
      return endOf(condition.day) > at ? undefined : '/day';
    case 'OTHER':
      return condition.text.trim() === '' ? '/text' : undefined;
    case 'END_USER_PER_ORDER':
      return undefined;
  }
}

/**
 * Where the first condition stands that makes no sense at an instant, as a pointer such as `/conditions/1/day`: one of
 * a kind there can be one of, a cap of nothing, a country named twice, a last day that is over.
 */
export function conditionFault(recorded: readonly RecordedCondition[], at: Instant): string | undefined {
  const conditions = recorded.map(asCondition);
  for (const [i, condition] of conditions.entries()) {
    const fault = faultOf(condition, conditions.slice(0, i), at);
    if (fault) return `/conditions/${i}${fault}`;
  }
  return undefined;
}

/** Until when an approval holds: as long as its tier lets it, or to the end of the last day that a condition names. */
export function approvalEnds(decided: Instant, tier: RiskTier, conditions: readonly RecordedCondition[]): Instant {
  const named = conditions.map(asCondition).flatMap((one) => (one.kind === 'EXPIRY' ? [endOf(one.day)] : []));
  return [approvedUntil(decided, tier), ...named].sort()[0] ?? approvedUntil(decided, tier);
}
