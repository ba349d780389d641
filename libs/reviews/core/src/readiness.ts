import type {
  CheckResult,
  DistributorState,
  HitId,
  HitState,
  Instant,
  PartyId,
  RedFlagState,
  Severity,
} from '@downstream/kernel';
import type { ReviewOutcome } from './review-flow';
import { screeningTooOld } from './screening-age';

/** One check of one party. */
export interface CheckSubject {
  /** Which check, such as `K01` (domain reference 2). */
  readonly check: string;
  readonly partyId: PartyId;
}

/** The latest result of a check. */
export interface CheckOutcome extends CheckSubject {
  readonly result: CheckResult;
  /** Settled otherwise than by the result itself, such as by dated evidence a second person accepted. */
  readonly resolved: boolean;
  /** Why a check does not apply. */
  readonly reason: string | null;
}

/** A red flag as far as a decision asks for it; its weight is the risk model's. */
export interface CaseFlag {
  readonly id: string;
  /** Such as `RF-01` (domain reference 3.2). */
  readonly code: string;
  readonly severity: Severity;
  readonly state: RedFlagState;
}

/** What the case looks like now. */
export interface CaseFacts {
  readonly distributorState: DistributorState;
  readonly required: readonly CheckSubject[];
  readonly checks: readonly CheckOutcome[];
  readonly hits: readonly { readonly id: HitId; readonly state: HitState }[];
  readonly flags: readonly CaseFlag[];
  /** How many list versions are in force for the tenant. */
  readonly listsInForce: number;
  /** When the lists were last searched for everybody; `null` where they were not. */
  readonly screenedAt: Instant | null;
  /** Now. */
  readonly at: Instant;
  /** Whether the review is about reopening after a knock-out, in which a confirmed match is the very subject. */
  readonly afterKnockOut: boolean;
}

/** One thing that stands between a case and a recommendation. */
export type ReadinessPoint =
  | { readonly code: 'DISTRIBUTOR_NOT_SUBMITTED' | 'SCREENING_NOT_FINISHED' | 'DISTRIBUTOR_CLOSED' }
  | { readonly code: 'NO_LIST_IN_FORCE' | 'NO_CHECK_REQUIRED' | 'SCREENING_TOO_OLD' }
  | { readonly code: 'FLAG_OPEN'; readonly flagId: string; readonly flag: string }
  | ({ readonly code: 'CHECK_NOT_SETTLED' | 'CHECK_NOT_EXPLAINED'; readonly result: CheckResult } & CheckSubject)
  | ({ readonly code: 'MATCH_CONFIRMED' } & CheckSubject)
  | { readonly code: 'HIT_OPEN' | 'HIT_UNSURE' | 'HIT_CONFIRMED'; readonly hitId: HitId };

const whereabouts = {
  DRAFT: 'DISTRIBUTOR_NOT_SUBMITTED',
  INVITED: 'DISTRIBUTOR_NOT_SUBMITTED',
  REGISTERING: 'DISTRIBUTOR_NOT_SUBMITTED',
  SUBMITTED: 'SCREENING_NOT_FINISHED',
  SCREENING: 'SCREENING_NOT_FINISHED',
  IN_REVIEW: null,
  PENDING_APPROVAL: null,
  // A periodic review leaves an approval as it is while it runs; so does one of a suspended distributor.
  APPROVED: null,
  APPROVED_WITH_CONDITIONS: null,
  SUSPENDED: null,
  EXPIRED: null,
  REJECTED: 'DISTRIBUTOR_CLOSED',
  TERMINATED: 'DISTRIBUTOR_CLOSED',
} as const satisfies Record<DistributorState, string | null>;

function ofCheck(outcome: CheckOutcome, afterKnockOut: boolean): ReadinessPoint[] {
  const { check, partyId, result, resolved, reason } = outcome;
  const point = (code: 'CHECK_NOT_SETTLED' | 'CHECK_NOT_EXPLAINED'): ReadinessPoint[] => [
    { code, check, partyId, result },
  ];
  switch (result) {
    case 'CLEAR':
      return [];
    case 'NOT_APPLICABLE':
      return reason === null || reason.trim() === '' ? point('CHECK_NOT_EXPLAINED') : [];
    case 'CONFIRMED_MATCH':
      return afterKnockOut ? [] : [{ code: 'MATCH_CONFIRMED', check, partyId }];
    // Evidence settles what could not be asked or was looked into, not what only has to be asked, or asked again;
    // and people dispose of a possible match by its hits.
    case 'STALE':
    case 'NOT_RUN':
    case 'POTENTIAL_MATCH':
      return point('CHECK_NOT_SETTLED');
    case 'ADVERSE':
    case 'INCONCLUSIVE':
    case 'SOURCE_UNAVAILABLE':
    case 'ERROR':
      return resolved ? [] : point('CHECK_NOT_SETTLED');
  }
}

function ofHit(hitId: HitId, state: HitState, afterKnockOut: boolean): ReadinessPoint[] {
  switch (state) {
    case 'FALSE_POSITIVE':
      return [];
    case 'TRUE_MATCH':
      return afterKnockOut ? [] : [{ code: 'HIT_CONFIRMED', hitId }];
    case 'UNSURE':
      return [{ code: 'HIT_UNSURE', hitId }];
    case 'OPEN':
    case 'PROPOSED':
    case 'REOPENED':
      return [{ code: 'HIT_OPEN', hitId }];
  }
}

const ofFlag = ({ id, code, state }: CaseFlag): ReadinessPoint[] =>
  state === 'RAISED' || state === 'UNDER_INQUIRY' ? [{ code: 'FLAG_OPEN', flagId: id, flag: code }] : [];

const isAbout = (a: CheckSubject, b: CheckSubject): boolean => a.check === b.check && a.partyId === b.partyId;

/**
 * What stands between the case and an approval (guard G2). What is absent counts as not run: no required check, no list
 * in force and no result are gaps like any other. Of several results of one check all must be settled.
 */
export function readiness(facts: CaseFacts): readonly ReadinessPoint[] {
  const { required, checks, hits, afterKnockOut } = facts;
  const where = whereabouts[facts.distributorState];
  const notRun = required
    .filter((subject) => !checks.some((outcome) => isAbout(outcome, subject)))
    .map(({ check, partyId }): CheckOutcome => ({ check, partyId, result: 'NOT_RUN', resolved: false, reason: null }));
  // A confirmed match counts wherever it was found; other results only where the check is required.
  const counted = checks.filter(
    (outcome) => outcome.result === 'CONFIRMED_MATCH' || required.some((subject) => isAbout(outcome, subject)),
  );
  return [
    ...(where === null ? [] : [{ code: where }]),
    ...(facts.listsInForce > 0 ? [] : [{ code: 'NO_LIST_IN_FORCE' as const }]),
    ...(required.length > 0 ? [] : [{ code: 'NO_CHECK_REQUIRED' as const }]),
    // What was never searched is said by its check.
    ...(facts.screenedAt !== null && screeningTooOld(facts.screenedAt, facts.at)
      ? [{ code: 'SCREENING_TOO_OLD' as const }]
      : []),
    ...[...counted, ...notRun].flatMap((outcome) => ofCheck(outcome, afterKnockOut)),
    ...hits.flatMap(({ id, state }) => ofHit(id, state, afterKnockOut)),
    ...facts.flags.flatMap(ofFlag),
  ];
}

const stopsAny: readonly ReadinessPoint['code'][] = [
  'DISTRIBUTOR_NOT_SUBMITTED',
  'SCREENING_NOT_FINISHED',
  'DISTRIBUTOR_CLOSED',
];

/**
 * The points that stop one outcome. Gaps stop approvals; a refusal has its grounds in the reason, and is stopped only
 * where there is nothing to decide on yet or any more.
 */
export const standingAgainst = (
  points: readonly ReadinessPoint[],
  outcome: ReviewOutcome,
): readonly ReadinessPoint[] =>
  outcome === 'REJECTED' ? points.filter(({ code }) => stopsAny.includes(code)) : points;
