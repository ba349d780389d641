import {
  entryTitle,
  type EntryKind,
  type Identifier,
  type ListEntry,
  type ScreeningSubject,
  type SubjectKind,
} from '@downstream/checks/core';
import {
  byRank,
  createScreeningIndex,
  screen,
  whatWouldChange,
  type CandidateHit,
  type Change,
  type MatchFeature,
} from '@downstream/checks/screening';
import type { PartyId } from '@downstream/kernel';
import { HIGH_BAND, type NameIndex } from '@downstream/matching';

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
  /** Each in one line. */
  readonly addresses: readonly string[];
  readonly identifiers: readonly Identifier[];
}

/** An entry that may be meant. */
export interface ListedHit {
  readonly list: string;
  readonly ref: string;
  readonly kind: EntryKind;
  /** The entry's primary name, or the address of one that is nothing else. */
  readonly name: string;
  /** 0 to 1, all evidence weighed in. */
  readonly score: number;
  readonly band: 'POSSIBLE' | 'HIGH';
  /** The name asked for and the entry's that are most alike, or the addresses that are. */
  readonly ours: string;
  readonly theirs: string;
  readonly programmes: readonly string[];
  /** Reasons; their weights add up to the score. */
  readonly features: readonly MatchFeature[];
  /** Works out what else to know of the party: each fact that would change how this stands. */
  readonly wouldChange: () => readonly Change[];
}

// Whoever is said to be nothing is searched for as everything: what an entry says of its kind must not count against it.
const ways: Readonly<Record<AskedType | 'any', readonly SubjectKind[]>> = {
  person: ['PERSON'],
  organisation: ['ORGANISATION'],
  vessel: ['VESSEL'],
  aircraft: ['AIRCRAFT'],
  any: ['ORGANISATION', 'PERSON', 'VESSEL', 'AIRCRAFT'],
};

/** The party of a question has no record: nothing is kept of it. */
const NOBODY = '00000000-0000-7000-8000-000000000000' as PartyId;

/** Lists made searchable: gives every entry that may be meant at the alert threshold, one hit each, the best first. */
export type ListSearch = (asked: Asked) => readonly ListedHit[];

/**
 * Makes the entries of lists searchable.
 * @param names the names of the same entries in the same order, where they were made searchable before
 */
export function searchOf(entries: readonly ListEntry[], names?: NameIndex): ListSearch {
  const index = createScreeningIndex(entries, names);
  return (asked) => {
    const best = new Map<string, Found>();
    for (const kind of ways[asked.type ?? 'any']) {
      const subject = subjectOf(asked, kind);
      for (const hit of screen(subject, index)) {
        const key = keyOf(hit.entry);
        if (hit.score > (best.get(key)?.hit.score ?? 0)) best.set(key, { hit, subject });
      }
    }
    return [...best.values()].sort((one, other) => byRank(one.hit, other.hit)).map(listedHit);
  };
}

const keyOf = ({ list, ref }: ListEntry): string => `${list}\n${ref}`;

interface Found {
  readonly hit: CandidateHit;
  readonly subject: ScreeningSubject;
}

const subjectOf = (
  { names, countries, dateOfBirth, addresses, identifiers }: Asked,
  kind: SubjectKind,
): ScreeningSubject => ({
  partyId: NOBODY,
  role: 'DISTRIBUTOR',
  kind,
  names,
  countries,
  dateOfBirth,
  gender: null,
  identifiers,
  addresses: addresses.map((street) => ({ street, city: null, country: countries[0] ?? null })),
});

const listedHit = ({ hit: { entry, score, idMatch, ours, theirs, features }, subject }: Found): ListedHit => ({
  list: entry.list,
  ref: entry.ref,
  kind: entry.kind,
  name: entryTitle(entry),
  score,
  band: score >= HIGH_BAND || idMatch ? 'HIGH' : 'POSSIBLE',
  ours,
  theirs: theirs.text,
  programmes: entry.programmes,
  features,
  wouldChange: () => whatWouldChange(subject, entry, { features }),
});
