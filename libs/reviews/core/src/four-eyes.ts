import { ok, refuse, type Actor, type PersonId, type Result } from '@downstream/kernel';
import { distributorDeeds, type Contribution } from '@downstream/distributors/core';

/** Deeds by which somebody contributes to a case. Returning and signing are none: they are the checker's own. */
export const caseDeeds = [
  ...distributorDeeds,
  'CHECK_RUN',
  'HIT_VOTED',
  'EVIDENCE_GIVEN',
  'REVIEW_OPENED',
  'REVIEW_WORKED',
  'NOTE_WRITTEN',
  'MESSAGE_SENT',
  'ITEM_SETTLED',
  'RECOMMENDED',
  'DECIDED_BEFORE',
] as const;
export type CaseDeed = (typeof caseDeeds)[number];

/** One person's share in a case, from whichever room. */
export type CaseContribution = Contribution<CaseDeed>;

/**
 * The contributions that bind: those since the submission before the last, that is all that went into the last
 * submission and all that came after it. The order of the list does not matter. Where two submissions bear the same
 * instant nobody can say what came first, and everything of that instant counts. Who decided what is contested stays out
 * of it for good, however often the distributor submits meanwhile.
 */
export function binding(contributions: readonly CaseContribution[]): readonly CaseContribution[] {
  const submissions = contributions
    .filter(({ deed }) => deed === 'SUBMITTED')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [before, last] = [submissions.at(-2), submissions.at(-1)];
  if (!before || !last) return contributions;
  const tie = before.at === last.at;
  return contributions.filter(
    (one) => one.deed === 'DECIDED_BEFORE' || one.at > before.at || (one.at === before.at && (tie || one !== before)),
  );
}

/** The persons who may not sign. */
export const contributors = (contributions: readonly CaseContribution[]): ReadonlySet<PersonId> =>
  new Set(binding(contributions).map(({ personId }) => personId));

/**
 * The maker never checks (guard G1): compares persons, so that a second account, an API key or a delegate is the same
 * one. Whoever has no person behind it cannot check anything.
 * @returns the checking person, or refusal `FOUR_EYES` with the deeds that stand in the way
 */
export function fourEyes(contributions: readonly CaseContribution[], { personId }: Actor): Result<PersonId> {
  if (personId === undefined) return refuse('FOUR_EYES', { deeds: [] });
  const deeds = binding(contributions).flatMap((one) => (one.personId === personId ? [one.deed] : []));
  return deeds.length > 0 ? refuse('FOUR_EYES', { deeds: [...new Set(deeds)] }) : ok(personId);
}
