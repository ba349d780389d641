import {
  ok,
  refuse,
  type CheckKind,
  type EvidenceGrade,
  type Instant,
  type PersonId,
  type Result,
} from '@downstream/kernel';
import type { FindingSeverity, KindOutcome } from './judgement';

/** Somebody who did something, and when. */
export interface Deed {
  readonly personId: PersonId;
  readonly at: Instant;
}

/** Dated evidence that is to settle a check; it counts when a second person has accepted it, until it expires. */
export interface Settlement {
  readonly id: string;
  readonly kind: CheckKind;
  /** Fingerprint of what the check was asked about then: of other facts the evidence says nothing. */
  readonly inputs: string;
  readonly source: string;
  readonly grade: EvidenceGrade;
  /** The day as of which the source says it. */
  readonly asOf: string;
  /** Its last day. */
  readonly expiresOn: string;
  readonly note: string;
  readonly state: 'OFFERED' | 'ACCEPTED' | 'DECLINED';
  readonly offered: Deed;
  readonly decided: (Deed & { readonly note: string | null }) | null;
}

/** Evidence is at most so many months good, whatever is asked for: the longest span between two reviews. */
export const LONGEST_MONTHS = 36;

/** Whether evidence can settle an outcome. What stops, and what was not asked at all, it cannot. */
export const canSettle = (outcome: KindOutcome | 'NOT_RUN', severity: FindingSeverity | null): boolean =>
  outcome === 'SOURCE_UNAVAILABLE' ||
  outcome === 'ERROR' ||
  outcome === 'INCONCLUSIVE' ||
  (outcome === 'ADVERSE' && severity !== 4);

/**
 * Offers evidence.
 * @returns refusal EVIDENCE_DATES_INVALID: it must be of today or earlier, and not have expired
 */
export function offer(made: Omit<Settlement, 'state' | 'decided'>, latest: string): Result<Settlement> {
  const today = made.offered.at.slice(0, 10);
  if (made.asOf > today) return refuse('EVIDENCE_DATES_INVALID', { pointer: '/body/asOf' });
  if (made.expiresOn < today || made.expiresOn > latest) {
    return refuse('EVIDENCE_DATES_INVALID', { pointer: '/body/expiresOn', latest });
  }
  return ok({ ...made, state: 'OFFERED', decided: null });
}

/**
 * Accepts or declines it. The maker never checks: persons are compared, whatever they act by.
 * @returns refusals EVIDENCE_ALREADY_DECIDED, EVIDENCE_NEEDS_ANOTHER_PERSON
 */
export function decide(
  one: Settlement,
  decision: 'ACCEPTED' | 'DECLINED',
  by: { readonly personId: PersonId | undefined; readonly at: Instant; readonly note: string | null },
): Result<Settlement> {
  if (one.state !== 'OFFERED') return refuse('EVIDENCE_ALREADY_DECIDED', { state: one.state });
  if (by.personId === undefined || by.personId === one.offered.personId) {
    return refuse('EVIDENCE_NEEDS_ANOTHER_PERSON');
  }
  return ok({ ...one, state: decision, decided: { personId: by.personId, at: by.at, note: by.note } });
}

/** Whether it settles a check of these facts today. Its last day still counts. */
export const settles = (one: Settlement, inputs: string, today: string): boolean =>
  one.state === 'ACCEPTED' &&
  one.decided !== null &&
  one.decided.personId !== one.offered.personId &&
  one.inputs === inputs &&
  one.expiresOn >= today;
