import { birthText } from './birth';
import type { EntryAddress, EntryIdentifier, ListEntry } from './list-entry';

/** Parts of an entry that a change is shown by, in the order in which they are shown. */
export const entryFields = [
  'KIND',
  'NAMES',
  'PROGRAMMES',
  'TITLE',
  'BIRTHS',
  'BIRTH_PLACES',
  'NATIONALITIES',
  'GENDERS',
  'IDENTIFIERS',
  'ADDRESSES',
  'VESSEL',
  'LINKED_TO',
  'SECONDARY_SANCTIONS',
  'REMARKS',
] as const;
export type EntryField = (typeof entryFields)[number];

/** One part of an entry that differs: what is no longer said, and what is said anew. */
export interface FieldDifference {
  readonly field: EntryField;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ');
const place = ({ street, city, country, countryText }: EntryAddress): string =>
  joined([street, city, countryText ?? country]);
const number = ({ label, number: text, country }: EntryIdentifier): string =>
  country === null ? `${label} ${text}` : `${label} ${text} (${country})`;

/** The parts of an entry as texts, for people: as published, in the order of publication. */
const textsOf = (entry: ListEntry): Readonly<Record<EntryField, readonly string[]>> => ({
  KIND: [entry.kind],
  NAMES: entry.names.map(({ kind, text }) => (kind === 'PRIMARY' || kind === 'AKA' ? text : `${text} (${kind})`)),
  PROGRAMMES: entry.programmes,
  TITLE: entry.title === null ? [] : [entry.title],
  BIRTHS: entry.births.map(birthText),
  BIRTH_PLACES: entry.birthPlaces,
  NATIONALITIES: entry.nationalities,
  GENDERS: entry.genders,
  IDENTIFIERS: entry.identifiers.map(number),
  ADDRESSES: entry.addresses.map(place),
  VESSEL: entry.vessel
    ? Object.entries(entry.vessel).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value as string}`]))
    : [],
  LINKED_TO: entry.linkedTo,
  SECONDARY_SANCTIONS: entry.secondarySanctions,
  REMARKS: entry.remarks,
});

/** What is different between two versions of an entry, part by part; values that both have are left out. */
export function entryDifference(was: ListEntry, now: ListEntry): readonly FieldDifference[] {
  const [before, after] = [textsOf(was), textsOf(now)];
  return entryFields
    .map((field) => ({
      field,
      before: before[field].filter((text) => !after[field].includes(text)),
      after: after[field].filter((text) => !before[field].includes(text)),
    }))
    .filter((one) => one.before.length + one.after.length > 0);
}
