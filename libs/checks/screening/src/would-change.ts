import {
  birthText,
  compareBirth,
  countriesOf,
  exclusiveIdentifiers,
  rivalIdentifiers,
  sameIdentifier,
  type EntryIdentifier,
  type Identifier,
  type ListEntry,
  type ScreeningSubject,
} from '@downstream/checks/core';
import { ALERT_THRESHOLD, HIGH_BAND } from '@downstream/matching';
import { bestOf, everyPair } from './best-name';
import { weighAddress } from './evidence';
import { MASS } from './method';
import { keyedPlaces } from './reach';
import { sharedPlace } from './shared-place';

/** Facts that a party may turn out to have: the same as the entry's, or another. */
export const changeIds = [
  'BIRTH_OTHER',
  'BIRTH_SAME',
  'GENDER_OTHER',
  'COUNTRY_OTHER',
  'COUNTRY_SAME',
  'IDENTIFIER_OTHER',
  'IDENTIFIER_SAME',
  'ADDRESS_UNIT_SAME',
] as const;
export type ChangeId = (typeof changeIds)[number];

/** What a score means: no alert, possible, high, or certain by a number in common. */
export type Standing = 'NONE' | 'POSSIBLE' | 'HIGH' | 'CERTAIN';

/** What would come of a hit if one more fact of the party were known. */
export interface Change {
  readonly id: ChangeId;
  /** What the sentence needs: `theirs`, what the entry says; `label` of a number. */
  readonly params: Readonly<Record<string, string>>;
  /** Calibrated score with that fact, 0 to 1. */
  readonly score: number;
  readonly standing: Standing;
}

interface Supposed {
  readonly id: ChangeId;
  readonly params: Change['params'];
  readonly subject: ScreeningSubject;
}

/** Nobody on a list was born then. */
const LONG_AGO = '0001-01-01';
/** No country's code (ISO 3166-1: for users). */
const NOWHERE = 'ZZ';

function ofBirth(subject: ScreeningSubject, { births }: ListEntry): readonly Supposed[] {
  if (subject.kind !== 'PERSON' || subject.dateOfBirth !== null || births.length === 0) return [];
  const params = { theirs: births.map(birthText).join(' ') };
  const born = (id: ChangeId, dateOfBirth: string): Supposed => ({ id, params, subject: { ...subject, dateOfBirth } });
  const day = births.find(({ from }) => compareBirth(from, births) === 'EQUAL');
  return [born('BIRTH_OTHER', LONG_AGO), ...(day ? [born('BIRTH_SAME', day.from)] : [])];
}

function ofGender(subject: ScreeningSubject, { genders }: ListEntry): readonly Supposed[] {
  const [theirs, ...more] = genders;
  if (subject.kind !== 'PERSON' || subject.gender !== null || theirs === undefined || more.length > 0) return [];
  const gender = theirs === 'MALE' ? 'FEMALE' : 'MALE';
  return [{ id: 'GENDER_OTHER', params: { theirs }, subject: { ...subject, gender } }];
}

function ofCountry(subject: ScreeningSubject, entry: ListEntry): readonly Supposed[] {
  const theirs = countriesOf(entry);
  if (subject.countries.length > 0 || theirs.length === 0) return [];
  const params = { theirs: theirs.join(' ') };
  return [
    { id: 'COUNTRY_OTHER', params, subject: { ...subject, countries: [NOWHERE] } },
    { id: 'COUNTRY_SAME', params, subject: { ...subject, countries: theirs.slice(0, 1) } },
  ];
}

/** A number built alike that is another one. */
const another = ({ number, type, country }: EntryIdentifier): Identifier => {
  const [zeros, ones] = ['0', '1'].map((digit) => number.replace(/[\p{L}\p{N}]/gu, digit));
  return { type, country, number: (number === zeros ? ones : zeros) ?? '' };
};

function ofNumber(subject: ScreeningSubject, theirs: EntryIdentifier): readonly Supposed[] {
  const { type, number, country, label } = theirs;
  if (subject.identifiers.some((ours) => ours.type === type) || !sameIdentifier(theirs, theirs)) return [];
  const having = (id: ChangeId, one: Identifier): Supposed => ({
    id,
    params: { label, theirs: number },
    subject: { ...subject, identifiers: [...subject.identifiers, one] },
  });
  const other = another(theirs);
  const exclusive = (exclusiveIdentifiers as readonly string[]).includes(type) && rivalIdentifiers(other, theirs);
  return [
    having('IDENTIFIER_SAME', { type, number, country }),
    ...(exclusive ? [having('IDENTIFIER_OTHER', other)] : []),
  ];
}

/** The first number of each family: one is enough to ask for. */
const numbersToAsk = ({ identifiers }: ListEntry): readonly EntryIdentifier[] =>
  identifiers.filter((one, at) => identifiers.findIndex(({ type }) => type === one.type) === at);

function ofUnit(subject: ScreeningSubject, entry: ListEntry): readonly Supposed[] {
  const ours = keyedPlaces(subject.addresses);
  const theirs = keyedPlaces(entry.addresses).find(
    ({ units, building }) =>
      units.length > 0 &&
      (ours.length === 0 || ours.some((our) => our.units.length === 0 && our.building === building)),
  );
  if (!theirs) return [];
  const { street, city, country } = theirs.place;
  const params = { theirs: [street, city, country].filter((part) => part !== null).join(', ') };
  const addresses = [...subject.addresses, { street, city, country }];
  return [{ id: 'ADDRESS_UNIT_SAME', params, subject: { ...subject, addresses } }];
}

/** A reason of a hit, as screening gives it or as a record keeps it. */
interface Reason {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How many entries share the building, as the reasons of the hit say; a mass where they share one and do not say so. */
function sharersIn(features: readonly Reason[]): number {
  const said = features.find(({ id }) => id === 'ADDRESS_UNIT_SAME' || id === 'ADDRESS_BUILDING_SAME');
  return said ? Number(said.params['sharers'] ?? 1) : MASS + 1;
}

interface Weight {
  readonly score: number;
  readonly idMatch: boolean;
}

const standingOf = ({ score, idMatch }: Weight, threshold: number): Standing =>
  idMatch ? 'CERTAIN' : score >= HIGH_BAND ? 'HIGH' : score >= threshold ? 'POSSIBLE' : 'NONE';

/**
 * What would change how a hit stands: each fact that the party does not give and the entry does, weighed as if it were
 * known, the same as the entry's or another; those that change nothing are left out. What brings the hit under the
 * threshold comes first, then by score.
 * @param candidate the reasons of the hit, which say how many share its building
 * @param threshold alerts are raised from this score on
 */
export function whatWouldChange(
  subject: ScreeningSubject,
  entry: ListEntry,
  candidate: { readonly features: readonly Reason[] },
  threshold: number = ALERT_THRESHOLD,
): readonly Change[] {
  const pairs = everyPair(subject, entry);
  const theirPlaces = keyedPlaces(entry.addresses);
  const sharers = sharersIn(candidate.features);
  const weight = (supposed: ScreeningSubject): Weight => {
    const place = sharedPlace(keyedPlaces(supposed.addresses), theirPlaces, () => sharers);
    if (entry.names.length === 0) return place ? weighAddress(place) : { score: 0, idMatch: false };
    return bestOf(supposed, entry, pairs, { threshold: 0, place }) ?? { score: 0, idMatch: false };
  };
  const now = standingOf(weight(subject), threshold);
  if (now === 'CERTAIN') return [];
  return [
    ...ofBirth(subject, entry),
    ...ofGender(subject, entry),
    ...ofCountry(subject, entry),
    ...numbersToAsk(entry).flatMap((number) => ofNumber(subject, number)),
    ...ofUnit(subject, entry),
  ]
    .map(({ id, params, subject: supposed }): Change => {
      const { score, idMatch } = weight(supposed);
      return { id, params, score, standing: standingOf({ score, idMatch }, threshold) };
    })
    .filter(({ standing }) => standing !== now)
    .sort((a, b) => a.score - b.score || changeIds.indexOf(a.id) - changeIds.indexOf(b.id));
}
