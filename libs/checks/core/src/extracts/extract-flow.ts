import { ok, refuse, type EvidenceGrade, type Instant, type PersonId, type Result } from '@downstream/kernel';
import type { Deed } from '../kinds/settlement';
import type { ExtractFacts } from './extract-facts';

/** An extract of a register as somebody brought it. Nothing of it is ever changed; a later one takes its place. */
export interface RegisterExtract {
  readonly id: string;
  /** 1 for the first of its distributor. */
  readonly number: number;
  readonly register: string;
  readonly grade: EvidenceGrade;
  readonly asOf: string;
  /** Its last day. */
  readonly expiresOn: string;
  readonly facts: ExtractFacts;
  readonly state: 'OFFERED' | 'ACCEPTED' | 'RETURNED';
  readonly offered: Deed;
  /** Who accepted it, or returned it and why. */
  readonly decided: (Deed & { readonly reason: string | null }) | null;
}

const badDay = (pointer: string, latest: string) =>
  refuse('EVIDENCE_DATES_INVALID', { pointer: `/body/${pointer}`, latest });

/**
 * Brings an extract.
 * @param latest the last day until which it may count
 * @returns refusals EVIDENCE_DATES_INVALID: it is of today or earlier, has not expired, and tells of nothing later than
 * itself; EXTRACT_SAYS_NOTHING: of a company that the register knows it says the name at least
 */
export function offerExtract(
  made: Omit<RegisterExtract, 'state' | 'decided'>,
  latest: string,
): Result<RegisterExtract> {
  const { asOf, expiresOn, facts } = made;
  const today = made.offered.at.slice(0, 10);
  if (asOf > today) return badDay('asOf', today);
  if (expiresOn < today || expiresOn > latest) return badDay('expiresOn', latest);
  if (facts.found && facts.name === null) return refuse('EXTRACT_SAYS_NOTHING', { pointer: '/body/facts/name' });
  if (facts.incorporatedOn !== null && facts.incorporatedOn > asOf) return badDay('facts/incorporatedOn', asOf);
  const late = facts.changes?.findIndex(({ on }) => on > asOf) ?? -1;
  if (late >= 0) return badDay(`facts/changes/${late}/on`, asOf);
  return ok({ ...made, state: 'OFFERED', decided: null });
}

/**
 * Accepts it, or returns it with a reason. The maker never checks: persons are compared, whatever they act by.
 * @returns refusals EVIDENCE_ALREADY_DECIDED, EVIDENCE_NEEDS_ANOTHER_PERSON
 */
export function decideExtract(
  one: RegisterExtract,
  state: 'ACCEPTED' | 'RETURNED',
  by: { readonly personId: PersonId | undefined; readonly at: Instant; readonly reason: string | null },
): Result<RegisterExtract> {
  if (one.state !== 'OFFERED') return refuse('EVIDENCE_ALREADY_DECIDED', { state: one.state });
  if (by.personId === undefined || by.personId === one.offered.personId) return refuse('EVIDENCE_NEEDS_ANOTHER_PERSON');
  return ok({ ...one, state, decided: { personId: by.personId, at: by.at, reason: by.reason } });
}

/** The extract that counts on a day: of those accepted and not expired the one that speaks of the latest day. */
export function extractInForce<T extends RegisterExtract>(all: readonly T[], today: string): T | undefined {
  return all
    .filter(({ state, expiresOn }) => state === 'ACCEPTED' && expiresOn >= today)
    .toSorted((a, b) => (a.asOf === b.asOf ? a.number - b.number : a.asOf < b.asOf ? -1 : 1))
    .at(-1);
}
