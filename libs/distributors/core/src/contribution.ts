import type { Instant, PersonId } from '@downstream/kernel';
import type { Author } from './act';

/** Deeds by which somebody contributes to what a distributor's record says. */
export const distributorDeeds = [
  'REGISTERED',
  'REVISED',
  'PARTY_ADDED',
  'PARTY_REMOVED',
  'TIER_RAISED',
  'SUBMITTED',
] as const;
export type DistributorDeed = (typeof distributorDeeds)[number];

/** One person's share in a case; four eyes compare its persons with the signers (reviews/core). */
export interface Contribution<Deed extends string = DistributorDeed> {
  readonly personId: PersonId;
  readonly deed: Deed;
  readonly at: Instant;
}

/**
 * The list with one deed more. Machines contribute nothing: there is no person who could later sign. A person's
 * repeated deed is kept once, at its latest instant, so that a hundred autosaves are one contribution.
 */
export function contributed<Deed extends string>(
  list: readonly Contribution<Deed>[],
  deed: Deed,
  { personId, at }: Author,
): readonly Contribution<Deed>[] {
  if (personId === null) return list;
  const others = list.filter((one) => one.personId !== personId || one.deed !== deed);
  return [...others, { personId, deed, at }];
}

/**
 * The list after a submission. Kept are the submission before it and all that came after that one: what went into the
 * new submission. Earlier rounds do not bind anybody any longer.
 */
export function submitted(list: readonly Contribution[], author: Author): readonly Contribution[] {
  const last = list.findLastIndex(({ deed }) => deed === 'SUBMITTED');
  const kept = last < 0 ? list : list.slice(last);
  const { personId, at } = author;
  return personId === null ? kept : [...kept, { personId, deed: 'SUBMITTED', at }];
}
