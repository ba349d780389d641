import {
  bareNumber,
  nameToCompare,
  numbersOf,
  type EntryAddress,
  type ListEntry,
  type PostalPlace,
  type ScreeningSubject,
  type SubjectKind,
} from '@downstream/checks/core';
import { addressKeys, normaliseName, type AddressKeys, type NormalName } from '@downstream/matching';

/** An address with its keys. */
export interface KeyedPlace<Place extends PostalPlace> {
  readonly place: Place;
  /** Of the unit and of each single room in it; none where the address names no unit. */
  readonly units: readonly string[];
  readonly building: string | null;
}

// One party is screened against many lists: its addresses are taken apart once. Addresses are never changed.
const known = new WeakMap<PostalPlace, AddressKeys>();

function keysAt(place: PostalPlace): AddressKeys {
  const before = known.get(place);
  if (before) return before;
  const keys = addressKeys(place);
  known.set(place, keys);
  return keys;
}

/** Addresses that have a key, with their keys. */
export const keyedPlaces = <Place extends PostalPlace>(places: readonly Place[]): readonly KeyedPlace<Place>[] =>
  places
    .map((place) => ({ place, ...keysAt(place) }))
    .filter(({ units, building }) => units.length > 0 || building !== null);

const keysOf = (
  numbers: readonly { readonly number: string }[],
  places: readonly KeyedPlace<PostalPlace>[],
): readonly string[] => [
  ...new Set([
    ...numbers
      .map(({ number }) => bareNumber(number))
      .filter((number) => number !== '')
      .map((number) => `n:${number}`),
    ...places.flatMap(({ units, building }) => [
      ...units.map((unit) => `u:${unit}`),
      ...(building === null ? [] : [`b:${building}`]),
    ]),
  ]),
];

/**
 * What beside its names leads from a party to entries: `n:` with a bare number, `u:` with the key of a room, `b:` with
 * that of a building. `screen` looks at an entry when a key of the party is one of the entry's, and when two names are
 * alike from the threshold less `MOST_ADDED` on; nothing else leads to an entry.
 */
export const keysOfSubject = (subject: ScreeningSubject): readonly string[] =>
  keysOf(subject.identifiers, keyedPlaces(subject.addresses));

/** What beside its names leads to an entry; see {@link keysOfSubject}. */
export const keysOfEntry = (entry: ListEntry): readonly string[] =>
  keysOf(numbersOf(entry), keyedPlaces<EntryAddress>(entry.addresses));

const queryOf = (text: string, of: SubjectKind): NormalName => {
  const { name, kind } = nameToCompare(text, of);
  return normaliseName(name, kind);
};

/** Names of a party that have no letter and no digit, so that nothing can be looked for. */
export const unsearchableNames = ({ names, kind }: ScreeningSubject): readonly string[] =>
  names.filter((text) => queryOf(text, kind).tokens.length === 0);

/** A party was to be screened that gives nothing to look for: that is no search, and never a clear one. */
export class NothingToSearch extends Error {
  override readonly name = 'NothingToSearch';

  constructor(readonly names: readonly string[]) {
    super('None of the names has a letter or a digit that could be searched for.');
  }
}

/** A name as written and as it is looked for. */
export interface NameQuery {
  readonly ours: string;
  readonly query: NormalName;
}

/**
 * The names to look for, each once.
 * @throws NothingToSearch when there are names and none can be looked for, or neither names nor keys
 */
export function nameQueries(subject: ScreeningSubject): readonly NameQuery[] {
  const queries = [...new Set(subject.names)]
    .map((ours) => ({ ours, query: queryOf(ours, subject.kind) }))
    .filter(({ query }) => query.tokens.length > 0);
  const reachable = queries.length > 0 || (subject.names.length === 0 && keysOfSubject(subject).length > 0);
  if (!reachable) throw new NothingToSearch(subject.names);
  return queries;
}
