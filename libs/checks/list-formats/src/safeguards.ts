import { primaryName, type ListEntry } from '@downstream/checks/core';

/** A list that lost more than this share of its entries is taken for broken (domain reference 6.5). */
export const MOST_LOST = 0.1;

/** How a list's size changed when it shrank too much. */
export interface Shrinkage {
  readonly before: number;
  readonly after: number;
  /** Share of the entries lost, 0 to 1. */
  readonly lost: number;
}

/**
 * Whether the next version of a list has suspiciously few entries: publishers seldom take off many at once, broken
 * downloads often do.
 * @param before entries of the version in force; 0 when there is none
 * @returns the loss when it is more than 10 %, else `null`
 */
export function shrunkBy(before: number, after: number): Shrinkage | null {
  const lost = before === 0 ? 0 : (before - after) / before;
  return lost > MOST_LOST ? { before, after, lost } : null;
}

/** An entry that has stood on a list for many years: where it is missing, the file is another list or a part. */
export interface Canary {
  readonly ref: string;
  readonly name: string;
}

/** Entries of the SDN list that stand in the published versions of 2019, 2023 and 2024 alike. */
export const ofacSdnCanaries: readonly Canary[] = [
  { ref: '36', name: 'AEROCARIBBEAN AIRLINES' },
  { ref: '306', name: 'BANCO NACIONAL DE CUBA' },
];

/** The canaries that are not among the entries by number and primary name. */
export function missingCanaries(entries: readonly ListEntry[], canaries: readonly Canary[]): readonly Canary[] {
  const names = new Map(entries.map((entry) => [entry.ref, primaryName(entry)]));
  return canaries.filter(({ ref, name }) => names.get(ref) !== name);
}
