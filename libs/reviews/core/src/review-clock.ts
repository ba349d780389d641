import {
  businessLater,
  businessTime,
  HOUR,
  workingDay,
  type Instant,
  type ReviewState,
  type RiskTier,
  type ServiceCalendar,
} from '@downstream/kernel';

/** Whose turn it is: the desk's, the distributor's while it is asked, or the approvers'. Only one of them has a clock. */
export type Turn = 'DESK' | 'DISTRIBUTOR' | 'APPROVERS';

/** From when on it was somebody's turn, until the next begins. */
export interface TurnTaken {
  readonly turn: Turn;
  readonly from: Instant;
}

const turnIn: Readonly<Record<ReviewState, Turn | null>> = {
  OPEN: 'DESK',
  IN_REVIEW: 'DESK',
  RETURNED: 'DESK',
  AWAITING_DISTRIBUTOR: 'DISTRIBUTOR',
  RECOMMENDED: 'APPROVERS',
  PENDING_APPROVAL: 'APPROVERS',
  APPROVED: null,
  APPROVED_WITH_CONDITIONS: null,
  REJECTED: null,
};

/** Whose turn it is in a state; null after the decision. */
export const turnOf = (state: ReviewState): Turn | null => turnIn[state];

/** The turns once a review has come to a state; the same list where the turn has not changed. */
export function turnsAfter(turns: readonly TurnTaken[], state: ReviewState, at: Instant): readonly TurnTaken[] {
  const turn = turnOf(state);
  return turn === null || turns.at(-1)?.turn === turn ? turns : [...turns, { turn, from: at }];
}

/** A time that is allowed: working days of the calendar, or hours. */
export type ServiceTerm = { readonly days: number } | { readonly hours: number };

/** Service levels in working time (domain reference 5.7). */
export const serviceTerms = {
  /** The desk's work on a review, by tier. */
  LOW: { days: 2 },
  MEDIUM: { days: 5 },
  HIGH: { days: 15 },
  /** An approver's answer to a recommendation. */
  APPROVAL: { days: 1 },
  /** A look at a red flag of severity 4. */
  GRAVE_FLAG: { hours: 4 },
  /** What watching found (product reference 8.1, screen 11). */
  CRITICAL_CHANGE: { hours: 4 },
  HIGH_CHANGE: { days: 1 },
  OTHER_CHANGE: { days: 5 },
} as const satisfies Record<string, ServiceTerm> & Record<RiskTier, ServiceTerm>;

/** The term in milliseconds of working time. */
export const termLength = (calendar: ServiceCalendar, term: ServiceTerm): number =>
  'days' in term ? term.days * workingDay(calendar) : term.hours * HOUR;

/** When something that began at `from` is due. */
export const dueAfter = (calendar: ServiceCalendar, from: Instant, term: ServiceTerm): Instant =>
  businessLater(calendar, from, termLength(calendar, term));

/** When so much of the desk's own time is used up; undefined while it is not its turn and time is left. */
function usedUp(calendar: ServiceCalendar, turns: readonly TurnTaken[], ms: number): Instant | undefined {
  let left = ms;
  for (const [i, { turn, from }] of turns.entries()) {
    if (turn !== 'DESK') continue;
    const until = turns[i + 1]?.from;
    const here = until === undefined ? Number.POSITIVE_INFINITY : businessTime(calendar, from, until);
    if (left <= here) return businessLater(calendar, from, left);
    left -= here;
  }
  return undefined;
}

/** A share of a term after which people are told that it runs out. */
const SOON = 0.8;

/** The clock of a review. */
export interface ReviewClock {
  /** When whoever has the turn is late; null while nobody can be. */
  readonly dueAt: Instant | null;
  /** When four fifths of the time are gone. */
  readonly warnAt: Instant | null;
}

/**
 * The clock that runs: the desk has the days of the tier, counted over its own turns only; the approvers have one day,
 * anew with each recommendation. While the distributor is asked nothing is due.
 */
export function reviewClock(
  calendar: ServiceCalendar,
  { tier, turns }: { readonly tier: RiskTier; readonly turns: readonly TurnTaken[] },
): ReviewClock {
  const last = turns.at(-1);
  const term = termLength(calendar, last?.turn === 'APPROVERS' ? serviceTerms.APPROVAL : serviceTerms[tier]);
  const at = (share: number): Instant | null => {
    if (!last || last.turn === 'DISTRIBUTOR') return null;
    if (last.turn === 'APPROVERS') return businessLater(calendar, last.from, term * share);
    return usedUp(calendar, turns, term * share) ?? null;
  };
  return { dueAt: at(1), warnAt: at(SOON) };
}
