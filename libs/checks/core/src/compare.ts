import { addressKeys, ALERT_THRESHOLD, HIGH_BAND, normaliseName, scoreNames } from '@downstream/matching';
import { birthText, compareBirth } from './birth';
import { nameToCompare } from './compared-name';
import { STRONG_FIELD } from './facts';
import type { DistinguishingFact } from './hit';
import { countriesOf, entryPlaceText, type EntryAddress, type EntryKind, type ListEntry } from './list-entry';
import {
  placeText,
  rivalIdentifiers,
  sameIdentifier,
  strongIdentifiers,
  type PostalPlace,
  type ScreeningSubject,
  type SubjectKind,
} from './subject';

/** Whether two values speak for one party. `UNKNOWN`: one side does not say. */
export const agreements = ['CONFLICT', 'PARTIAL', 'AGREES', 'UNKNOWN'] as const;
export type Agreement = (typeof agreements)[number];

/** Fields of a comparison; `IDENTIFIER_*` are those whose conflict alone tells two parties apart. */
export type ComparisonField =
  | 'NAME'
  | 'KIND'
  | 'DATE_OF_BIRTH'
  | 'GENDER'
  | 'COUNTRY'
  | 'ADDRESS'
  | `${typeof STRONG_FIELD}${(typeof strongIdentifiers)[number]}`;

/** One line of the side-by-side comparison; `null` where a side does not say. */
export interface ComparisonRow {
  readonly field: ComparisonField;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly agreement: Agreement;
}

/** A party beside a list entry, and the facts that tell them apart. */
export interface Comparison {
  /** Conflicts first, then what agrees in part, what agrees, what is unknown. Fields neither side has are left out. */
  readonly rows: readonly ComparisonRow[];
  /** The conflicts, for a person to confirm or not. */
  readonly proposedFacts: readonly DistinguishingFact[];
}

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join(', ') : null);

/** Addresses have commas of their own. */
const several = (addresses: readonly string[]): string | null => (addresses.length > 0 ? addresses.join('; ') : null);

function nameRow(subject: ScreeningSubject, entry: ListEntry): ComparisonRow {
  const normal = (text: string, kind: SubjectKind | EntryKind) => {
    const compared = nameToCompare(text, kind);
    return normaliseName(compared.name, compared.kind);
  };
  let best = { score: -1, ours: subject.names[0] ?? null, theirs: entry.names[0]?.text ?? null };
  const theirs = entry.names.map(({ text }) => ({ text, name: normal(text, entry.kind) }));
  for (const ours of subject.names) {
    const query = normal(ours, subject.kind);
    for (const { text, name } of theirs) {
      const { score } = scoreNames(query, name);
      if (score > best.score) best = { score, ours, theirs: text };
    }
  }
  if (theirs.length === 0) return { field: 'NAME', ours: best.ours, theirs: null, agreement: 'UNKNOWN' };
  const agreement = best.score >= HIGH_BAND ? 'AGREES' : best.score >= ALERT_THRESHOLD ? 'PARTIAL' : 'CONFLICT';
  return { field: 'NAME', ours: best.ours, theirs: best.theirs, agreement };
}

// An entry of unknown kind may be anything, and anybody may be at an address.
const saysKind = ({ kind }: ListEntry): boolean => kind !== 'UNKNOWN' && kind !== 'ADDRESS';

/**
 * Whether a party and an entry can be the same kind of thing: a person is no company, and neither is a ship. An entry
 * that does not say what it is contradicts nobody.
 */
export const sameKind = (subject: ScreeningSubject, entry: ListEntry): boolean =>
  !saysKind(entry) || entry.kind === listedAs[subject.kind];

const listedAs: Readonly<Record<SubjectKind, EntryKind>> = {
  PERSON: 'INDIVIDUAL',
  ORGANISATION: 'ENTITY',
  VESSEL: 'VESSEL',
  AIRCRAFT: 'AIRCRAFT',
};

function compareKinds(subject: ScreeningSubject, entry: ListEntry): Agreement {
  if (!saysKind(entry)) return 'UNKNOWN';
  return sameKind(subject, entry) ? 'AGREES' : 'CONFLICT';
}

/** CONFLICT when both sides name countries and share none. */
export function compareCountries(subject: ScreeningSubject, entry: ListEntry): Agreement {
  const theirs = countriesOf(entry);
  if (subject.countries.length === 0 || theirs.length === 0) return 'UNKNOWN';
  return subject.countries.some((country) => theirs.includes(country)) ? 'AGREES' : 'CONFLICT';
}

const birthAgreement = { EQUAL: 'AGREES', POSSIBLE: 'PARTIAL', CONFLICT: 'CONFLICT', UNKNOWN: 'UNKNOWN' } as const;

const words = (text: string | null): readonly string[] => (text === null ? [] : normaliseName(text, 'PERSON').tokens);
const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) => word.length > 2 && b.includes(word));

/** One building is the same address, but for two rooms of it; else the words of town and street are compared. */
function compareAddress(a: PostalPlace, b: EntryAddress): Agreement {
  const [our, their] = [addressKeys(a), addressKeys(b)];
  if (our.units.some((unit) => their.units.includes(unit))) return 'AGREES';
  if (our.building !== null && our.building === their.building) {
    return our.unit !== null && their.unit !== null ? 'PARTIAL' : 'AGREES';
  }
  if (a.country === null || b.country === null || a.country !== b.country) return 'UNKNOWN';
  if (a.city === null || b.city === null) return 'UNKNOWN';
  if (!share(words(a.city), words(b.city))) return 'CONFLICT';
  const [ours, theirs] = [words(a.street), words(b.street)];
  const numbers = theirs.filter((word) => /\d/.test(word));
  const building = numbers.some((number) => ours.includes(number)) && share(ours, theirs);
  return building ? 'AGREES' : 'PARTIAL';
}

/** The best address of ours against theirs; in different countries the row COUNTRY says so, not this one. */
function addressRow(subject: ScreeningSubject, entry: ListEntry): ComparisonRow | null {
  if (subject.addresses.length === 0 && entry.addresses.length === 0) return null;
  const order: readonly Agreement[] = ['AGREES', 'PARTIAL', 'CONFLICT', 'UNKNOWN'];
  let best: ComparisonRow = {
    field: 'ADDRESS',
    ours: several(subject.addresses.map(placeText)),
    theirs: several(entry.addresses.map(entryPlaceText)),
    agreement: 'UNKNOWN',
  };
  for (const ours of subject.addresses) {
    for (const theirs of entry.addresses) {
      const agreement = compareAddress(ours, theirs);
      if (order.indexOf(agreement) >= order.indexOf(best.agreement)) continue;
      best = { field: 'ADDRESS', ours: placeText(ours), theirs: placeText(theirs), agreement };
    }
  }
  return best;
}

function identifierRow(
  subject: ScreeningSubject,
  entry: ListEntry,
  type: (typeof strongIdentifiers)[number],
): ComparisonRow | null {
  const ours = subject.identifiers.filter((identifier) => identifier.type === type);
  const theirs = entry.identifiers.filter((identifier) => identifier.type === type);
  if (ours.length === 0 && theirs.length === 0) return null;
  const equal = theirs.find((their) => subject.identifiers.some((our) => sameIdentifier(our, their)));
  const field = `${STRONG_FIELD}${type}` as const;
  if (equal) return { field, ours: equal.number, theirs: equal.number, agreement: 'AGREES' };
  for (const our of ours) {
    const their = theirs.find((one) => rivalIdentifiers(our, one));
    if (their) return { field, ours: our.number, theirs: their.number, agreement: 'CONFLICT' };
  }
  return {
    field,
    ours: list(ours.map(({ number }) => number)),
    theirs: list(theirs.map(({ number }) => number)),
    agreement: 'UNKNOWN',
  };
}

function rowsOf(subject: ScreeningSubject, entry: ListEntry): readonly (ComparisonRow | null)[] {
  const person = subject.kind === 'PERSON' || entry.kind === 'INDIVIDUAL';
  const genders = entry.genders;
  return [
    nameRow(subject, entry),
    {
      field: 'KIND',
      ours: subject.kind,
      theirs: entry.kind,
      agreement: compareKinds(subject, entry),
    },
    ...strongIdentifiers.map((type) => identifierRow(subject, entry, type)),
    person
      ? {
          field: 'DATE_OF_BIRTH',
          ours: subject.dateOfBirth,
          theirs: list(entry.births.map(birthText)),
          agreement: birthAgreement[compareBirth(subject.dateOfBirth, entry.births)],
        }
      : null,
    person
      ? {
          field: 'GENDER',
          ours: subject.gender,
          theirs: list(genders),
          agreement:
            subject.gender === null || genders.length === 0
              ? 'UNKNOWN'
              : genders.includes(subject.gender)
                ? 'AGREES'
                : 'CONFLICT',
        }
      : null,
    {
      field: 'COUNTRY',
      ours: list(subject.countries),
      theirs: list(countriesOf(entry)),
      agreement: compareCountries(subject, entry),
    },
    addressRow(subject, entry),
  ];
}

/** Lays a party and a list entry side by side, field by field. */
export function compare(subject: ScreeningSubject, entry: ListEntry): Comparison {
  const rows = rowsOf(subject, entry)
    .filter((row) => row !== null)
    .filter(({ ours, theirs }) => ours !== null || theirs !== null)
    .sort((a, b) => agreements.indexOf(a.agreement) - agreements.indexOf(b.agreement));
  const proposedFacts = rows.flatMap(({ field, ours, theirs, agreement }) =>
    agreement === 'CONFLICT' && ours !== null && theirs !== null ? [{ field, ours, theirs }] : [],
  );
  return { rows, proposedFacts };
}
