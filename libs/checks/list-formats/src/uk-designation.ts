import type { EntryAddress, EntryIdentifier, EntryKind, EntryName, VesselFacts } from '@downstream/checks/core';
import { birthsIn, imoIn, nationalitiesIn, numbersIn, russianNumbersIn, type Details } from './british-details';
import { identifier, known, type EntryParts } from './entry-parts';

/** A name of the UK Sanctions List. */
export interface UkName {
  /** Name 1 to 5: given names. */
  readonly given: readonly (string | null)[];
  /** Name 6: the family name, or the name of an entity or a ship. */
  readonly family: string | null;
  readonly type: string | null;
  readonly strength: string | null;
}

/** What the list says of a person, an entity or a ship, whichever form it comes in. */
export interface UkDesignation {
  readonly ref: string;
  readonly kind: EntryKind;
  readonly names: readonly UkName[];
  readonly nativeNames: readonly string[];
  readonly regimes: readonly string[];
  readonly titles: readonly string[];
  readonly births: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly genders: readonly string[];
  readonly passports: readonly string[];
  readonly nationalNumbers: readonly string[];
  readonly companyNumbers: readonly string[];
  readonly imoNumbers: readonly string[];
  readonly addresses: readonly (EntryAddress | null)[];
  readonly vessel: VesselFacts | null;
  readonly parents: readonly string[];
  /** Asset freeze, travel ban and so on. */
  readonly sanctions: readonly string[];
  readonly otherInformation: string | null;
  readonly reasons: string | null;
  /** Facts that are shown and not compared, with what they are. */
  readonly more: readonly (readonly [string, string | null])[];
  readonly raw: string;
}

/** Kinds as the list writes them. */
export const ukKind = (text: string | null): EntryKind | null =>
  /^individual$/i.test(text ?? '')
    ? 'INDIVIDUAL'
    : /^entity$/i.test(text ?? '')
      ? 'ENTITY'
      : /^ship$/i.test(text ?? '')
        ? 'VESSEL'
        : null;

const nameKind = ({ type, strength }: UkName): EntryName['kind'] => {
  if (/^low/i.test(strength ?? '')) return 'WEAK';
  if (/^primary name$/i.test(type ?? '')) return 'PRIMARY';
  return /^(?:fka|formerly)/i.test(type ?? '') ? 'FKA' : 'AKA';
};

/** Given names before the family name; `null` for a name of no words, of which the list has some. */
export function ukName(name: UkName): EntryName | null {
  const text = known([...name.given, name.family]).join(' ');
  return text === '' ? null : { kind: nameKind(name), text };
}

function all<T>(texts: readonly string[], read: (text: string) => Details<T>): Details<T> {
  const details = texts.map(read);
  return { found: details.flatMap(({ found }) => found), rest: details.flatMap(({ rest }) => rest) };
}

/** Numbers of a firm: Russian ones by their labels, else as they stand. */
const companyNumber = (text: string): readonly EntryIdentifier[] => {
  const russian = russianNumbersIn(text);
  return russian.length > 0 ? russian : known([identifier('REGISTRATION', text, null, 'Business registration number')]);
};

const unread = (label: string, rest: readonly string[]): readonly string[] => rest.map((text) => `${label}: ${text}`);

/** What a designation says, as parts of an entry. */
export function ukParts(list: string, one: UkDesignation): EntryParts {
  const births = all(one.births, birthsIn);
  const nationalities = all(one.nationalities, nationalitiesIn);
  const passports = all(one.passports, (text) => numbersIn(text, 'PASSPORT', 'Passport'));
  const cards = all(one.nationalNumbers, (text) => numbersIn(text, 'NATIONAL_ID', 'National identifier'));
  const imo = one.imoNumbers.map((number) => identifier('IMO', number.replace(/\D/g, ''), null, 'IMO number'));
  // The statement of reasons names other parties' numbers as well; a ship's own is the only one there.
  const spoken =
    one.kind === 'VESSEL' && imo.length === 0 ? imoIn(`${one.otherInformation ?? ''} ${one.reasons ?? ''}`) : [];
  return {
    list,
    ref: one.ref,
    kind: one.kind,
    names: known([...one.names.map(ukName), ...one.nativeNames.map((text) => ({ kind: 'AKA', text }) as const)]),
    programmes: one.regimes,
    title: one.titles.join(', ') || null,
    births: births.found,
    birthPlaces: one.birthPlaces,
    nationalities: nationalities.found,
    genders: known(one.genders.map((text) => (/^female/i.test(text) ? 'FEMALE' : /^male/i.test(text) ? 'MALE' : null))),
    identifiers: [
      ...known(imo),
      ...spoken,
      ...passports.found,
      ...cards.found,
      ...one.companyNumbers.flatMap(companyNumber),
      ...russianNumbersIn(one.otherInformation),
    ],
    addresses: known(one.addresses),
    vessel: one.vessel,
    linkedTo: one.parents,
    remarks: known([
      ...one.sanctions.map((sanction) => `Sanction: ${sanction}`),
      ...unread('Date of birth', births.rest),
      ...unread('Nationality', nationalities.rest),
      ...unread('Passport', passports.rest),
      ...unread('National identifier', cards.rest),
      one.otherInformation,
      one.reasons === null ? null : `Statement of reasons: ${one.reasons}`,
      ...one.more.map(([label, value]) => (value === null ? null : `${label}: ${value}`)),
    ]),
    raw: one.raw,
  };
}
