import { primaryName, type EntryKind, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import {
  createScreeningIndex,
  screen,
  type CandidateHit,
  type MatchFeature,
  type ScreeningIndex,
} from '@downstream/checks/screening';
import type { PartyId, PartyKind } from '@downstream/kernel';
import { HIGH_BAND } from '@downstream/matching';

/** What somebody may be said to be. */
export const askedTypes = ['person', 'organisation', 'vessel', 'aircraft'] as const;
export type AskedType = (typeof askedTypes)[number];

/** Whom to search for. */
export interface Asked {
  /** Every name and spelling. */
  readonly names: readonly string[];
  readonly type: AskedType | null;
  /** ISO 3166-1 alpha-2 */
  readonly countries: readonly string[];
  /** `1970-12-31` */
  readonly dateOfBirth: string | null;
}

/** An entry that may be meant. */
export interface ListedHit {
  readonly list: string;
  readonly ref: string;
  readonly kind: EntryKind;
  /** The entry's primary name. */
  readonly name: string;
  /** 0 to 1, all evidence weighed in. */
  readonly score: number;
  readonly band: 'POSSIBLE' | 'HIGH';
  /** The name asked for and the entry's that are most alike. */
  readonly ours: string;
  readonly theirs: string;
  readonly programmes: readonly string[];
  /** Reasons; their weights add up to the score. */
  readonly features: readonly MatchFeature[];
}

// Parties are companies or people. Ships and aircraft, and whoever is said to be nothing, are searched for as companies,
// or as both, and then what an entry says of its kind must not count against it.
const ways: Readonly<
  Record<AskedType | 'any', { readonly as: readonly PartyKind[]; readonly silent: readonly EntryKind[] }>
> = {
  person: { as: ['PERSON'], silent: [] },
  organisation: { as: ['ORGANISATION'], silent: [] },
  vessel: { as: ['ORGANISATION'], silent: ['VESSEL'] },
  aircraft: { as: ['ORGANISATION'], silent: ['AIRCRAFT'] },
  any: { as: ['ORGANISATION', 'PERSON'], silent: ['VESSEL', 'AIRCRAFT'] },
};

/** The party of a question has no record: nothing is kept of it. */
const NOBODY = '00000000-0000-7000-8000-000000000000' as PartyId;

/** Lists made searchable: gives every entry that may be meant at the alert threshold, one hit each, the best first. */
export type ListSearch = (asked: Asked) => readonly ListedHit[];

/** Makes the entries of lists searchable; an index for each way of asking is made when it is first needed. */
export function searchOf(entries: readonly ListEntry[]): ListSearch {
  const kinds = new Map(entries.map((entry) => [keyOf(entry), entry.kind]));
  const indexes = new Map<string, ScreeningIndex>();
  const indexFor = (silent: readonly EntryKind[]): ScreeningIndex => {
    const key = silent.join();
    const index =
      indexes.get(key) ??
      createScreeningIndex(
        entries.map((entry) => (silent.includes(entry.kind) ? { ...entry, kind: 'UNKNOWN' as const } : entry)),
      );
    indexes.set(key, index);
    return index;
  };
  return (asked) => {
    const { as, silent } = ways[asked.type ?? 'any'];
    const best = new Map<string, CandidateHit>();
    for (const kind of as) {
      for (const hit of screen(subjectOf(asked, kind), indexFor(silent))) {
        const key = keyOf(hit.entry);
        if (hit.score > (best.get(key)?.score ?? 0)) best.set(key, hit);
      }
    }
    return [...best]
      .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
      .map(([key, hit]) => listedHit(hit, kinds.get(key) ?? hit.entry.kind));
  };
}

const keyOf = ({ list, ref }: ListEntry): string => `${list}\n${ref}`;

const subjectOf = ({ names, countries, dateOfBirth }: Asked, kind: PartyKind): ScreeningSubject => ({
  partyId: NOBODY,
  role: 'DISTRIBUTOR',
  kind,
  names,
  countries,
  dateOfBirth,
  gender: null,
  identifiers: [],
  addresses: [],
});

const listedHit = ({ entry, score, idMatch, ours, theirs, features }: CandidateHit, kind: EntryKind): ListedHit => ({
  list: entry.list,
  ref: entry.ref,
  kind,
  name: primaryName(entry),
  score,
  band: score >= HIGH_BAND || idMatch ? 'HIGH' : 'POSSIBLE',
  ours,
  theirs: theirs.text,
  programmes: entry.programmes,
  features,
});
