import {
  entryTitle,
  type EntryKind,
  type Identifier,
  type ListEntry,
  type ScreeningSubject,
  type SubjectKind,
} from '@downstream/checks/core';
import {
  createScreeningIndex,
  screen,
  whatWouldChange,
  type CandidateHit,
  type Change,
  type MatchFeature,
  type ScreeningIndex,
} from '@downstream/checks/screening';
import type { PartyId } from '@downstream/kernel';
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

// Whoever is said to be nothing is searched for as a company and as a person, and then what an entry says of being a ship
// or an aircraft must not count against it.
const ways: Readonly<
  Record<AskedType | 'any', { readonly as: readonly SubjectKind[]; readonly silent: readonly EntryKind[] }>
> = {
  person: { as: ['PERSON'], silent: [] },
  organisation: { as: ['ORGANISATION'], silent: [] },
  vessel: { as: ['VESSEL'], silent: [] },
  aircraft: { as: ['AIRCRAFT'], silent: [] },
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
    const best = new Map<string, Found>();
    for (const kind of as) {
      const subject = subjectOf(asked, kind);
      for (const hit of screen(subject, indexFor(silent))) {
        const key = keyOf(hit.entry);
        if (hit.score > (best.get(key)?.hit.score ?? 0)) best.set(key, { hit, subject });
      }
    }
    // Each way's hits come in their order; the ways are put together by score.
    return [...best]
      .sort(([, one], [, other]) => other.hit.score - one.hit.score)
      .map(([key, found]) => listedHit(found, kinds.get(key) ?? found.hit.entry.kind));
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

const listedHit = (
  { hit: { entry, score, idMatch, ours, theirs, features }, subject }: Found,
  kind: EntryKind,
): ListedHit => ({
  list: entry.list,
  ref: entry.ref,
  kind,
  name: entryTitle(entry),
  score,
  band: score >= HIGH_BAND || idMatch ? 'HIGH' : 'POSSIBLE',
  ours,
  theirs: theirs.text,
  programmes: entry.programmes,
  features,
  wouldChange: () => whatWouldChange(subject, entry, { features }),
});
