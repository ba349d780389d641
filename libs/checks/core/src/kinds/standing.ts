import { DAY, later, parseInstant, type CheckResult, type Instant, type RiskTier } from '@downstream/kernel';
import type { JudgedKind } from './catalogue';
import type { FindingSeverity, KindOutcome } from './judgement';
import { goodUntil, type RequirementVersion } from './requirements';
import { canSettle, settles, type Settlement } from './settlement';

/** A run's record, as far as its standing goes. */
export interface KindRecord {
  readonly outcome: KindOutcome;
  readonly severity: FindingSeverity | null;
  readonly at: Instant;
  readonly inputs: string;
  readonly method: string;
  /** The last day of what it rests on, `2026-03-14`; `null` or absent where that has none. */
  readonly sourceUntil?: string | null;
}

/** What a check's standing follows from. */
export interface KindState {
  readonly kind: JudgedKind;
  /** The latest run; `null` when there never was one. */
  readonly record: KindRecord | null;
  /** Fingerprint of the facts as they are now, and the method as it is now. */
  readonly inputs: string;
  readonly method: string;
  readonly tier: RiskTier | null;
  readonly settlements: readonly Settlement[];
  readonly requirements: RequirementVersion;
  readonly now: Instant;
}

/** Why a result is out of date. */
export type StaleReason = 'SOURCE_EXPIRED' | 'FACTS_CHANGED' | 'METHOD_CHANGED' | 'TOO_OLD';

/** How a check stands. Only CLEAR, a reason why it does not apply, and accepted evidence are settled. */
export interface KindStanding {
  readonly result: CheckResult;
  readonly stale: StaleReason | null;
  /** The evidence that settles it; `null` where none does. */
  readonly by: Settlement | null;
  readonly settled: boolean;
  /** When the result stops to count by the calendar. */
  readonly until: Instant | null;
}

/** When what a run rests on stops to count, at the end of its last day; `null` where it does not by the calendar. */
export const restsUntil = ({ sourceUntil }: Pick<KindRecord, 'sourceUntil'>): Instant | null =>
  sourceUntil ? later(parseInstant(`${sourceUntil}T00:00:00.000Z`), DAY) : null;

/** The earlier of two ends; `null` is none. */
export const sooner = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other < one) ? other : one;

function staleness({ kind, record, inputs, method, tier, requirements, now }: KindState): StaleReason | null {
  if (!record) return null;
  if (restsUntil(record) !== null && (record.sourceUntil ?? '') < now.slice(0, 10)) return 'SOURCE_EXPIRED';
  if (record.inputs !== inputs) return 'FACTS_CHANGED';
  if (record.method !== method) return 'METHOD_CHANGED';
  const until = goodUntil(kind, record.at, tier, requirements);
  return until !== null && until <= now ? 'TOO_OLD' : null;
}

/**
 * How a check stands now. What was never run is NOT_RUN, and what was run of other facts, by another method or too long
 * ago is STALE: neither is settled by evidence, for the check can be run.
 */
export function kindStanding(state: KindState): KindStanding {
  const { record, settlements, inputs, now } = state;
  if (!record) return { result: 'NOT_RUN', stale: null, by: null, settled: false, until: null };
  const byCalendar = goodUntil(state.kind, record.at, state.tier, state.requirements);
  const until = sooner(byCalendar, restsUntil(record));
  const stale = staleness(state);
  if (stale) return { result: 'STALE', stale, by: null, settled: false, until };
  const { outcome, severity } = record;
  const good = outcome === 'CLEAR' || outcome === 'NOT_APPLICABLE';
  const by = canSettle(outcome, severity)
    ? (settlements.findLast((one) => one.kind === state.kind && settles(one, inputs, now.slice(0, 10))) ?? null)
    : null;
  return { result: outcome, stale: null, by, settled: good || by !== null, until };
}

const weight: Readonly<Record<CheckResult, number>> = {
  CONFIRMED_MATCH: 0,
  ADVERSE: 1,
  POTENTIAL_MATCH: 2,
  ERROR: 3,
  SOURCE_UNAVAILABLE: 4,
  STALE: 5,
  NOT_RUN: 6,
  INCONCLUSIVE: 7,
  NOT_APPLICABLE: 8,
  CLEAR: 9,
};

/** The order of cards: required before optional, unsettled before settled, the worst first. */
export function worstFirst<
  T extends {
    readonly kind: string;
    readonly required: boolean;
    readonly result: CheckResult;
    readonly settled: boolean;
  },
>(cards: readonly T[]): readonly T[] {
  const rank = (card: T): readonly number[] => [card.required ? 0 : 1, card.settled ? 1 : 0, weight[card.result]];
  return [...cards].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, i) => value !== other[i]);
    return at < 0 ? (a.kind < b.kind ? -1 : 1) : (one[at] ?? 0) - (other[at] ?? 0);
  });
}
