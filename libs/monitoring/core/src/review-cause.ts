import type { ReviewCauseCode, WatchedKind } from '@downstream/kernel';
import type { Fact } from './fact';

/** Under which word a change of a kind asks for a review. */
export const causeCodes: Readonly<Record<WatchedKind, ReviewCauseCode>> = {
  SCREENING: 'LIST_HIT',
  CHECK: 'CHECK_CHANGED',
  OWNERSHIP: 'OWNERSHIP_CHANGED',
  RATING: 'RATING_CHANGED',
  FLAG: 'FLAG_RAISED',
  TIER: 'RATING_CHANGED',
  NAME: 'PARTY_CHANGED',
  ADDRESS: 'PARTY_CHANGED',
  OWNERS: 'OWNERSHIP_CHANGED',
  PEOPLE: 'PARTY_CHANGED',
  CONTACT: 'PARTY_CHANGED',
  PARTNERS: 'PARTY_CHANGED',
  BUSINESS: 'SCOPE_WIDENED',
  STATEMENT: 'STATEMENT_LAPSED',
  DOCUMENT: 'EVIDENCE_EXPIRED',
};

const LONGEST = 500;
// These are codes, and a code is no word.
const coded: readonly WatchedKind[] = ['CHECK', 'RATING', 'FLAG', 'TIER', 'STATEMENT', 'DOCUMENT', 'OWNERSHIP'];

/**
 * A change in one line, as names and values alone tell it: `Ana Bell → Ben Cole`, or `Ben Cole` where nothing was. Null
 * where only codes would.
 */
export function changeNote(kind: WatchedKind, before: readonly Fact[], after: readonly Fact[]): string | null {
  if (coded.includes(kind)) return null;
  const values = (facts: readonly Fact[]) =>
    facts
      .filter(({ what, value }) => what !== 'RESULT' && value !== '')
      .map(({ value }) => value)
      .join('; ');
  const [was, is] = [values(before), values(after)];
  if (was === '' && is === '') return null;
  // What was not there before has come up: it stands by itself.
  const line = was === '' ? is : `${was} → ${is || '–'}`;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
