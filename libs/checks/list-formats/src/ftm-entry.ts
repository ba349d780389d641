import type {
  EntryAddress,
  EntryIdentifier,
  EntryKind,
  EntryName,
  IdentifierType,
  ListEntry,
} from '@downstream/checks/core';
import { identifier, known, listEntry, words } from './entry-parts';
import { valuesOf, type FtmRecord } from './ftm-record';
import { openBirth, openCountry } from './open-facts';

/** What belongs to a party and stands in records of its own. */
export interface FtmParts {
  readonly addresses: readonly FtmRecord[];
  readonly sanctions: readonly FtmRecord[];
  readonly documents: readonly FtmRecord[];
  /** Names of the parties it is connected with. */
  readonly linkedTo: readonly string[];
}

const numbers: Readonly<Record<string, IdentifierType>> = {
  innCode: 'TAX',
  taxNumber: 'TAX',
  vatCode: 'TAX',
  ogrnCode: 'REGISTRATION',
  registrationNumber: 'REGISTRATION',
  leiCode: 'LEI',
  passportNumber: 'PASSPORT',
  socialSecurityNumber: 'NATIONAL_ID',
  idNumber: 'OTHER',
  imoNumber: 'IMO',
  mmsi: 'MMSI',
  serialNumber: 'AIRCRAFT',
  swiftBic: 'BANK',
  bikCode: 'BANK',
  okpoCode: 'OTHER',
  kppCode: 'OTHER',
  dunsCode: 'OTHER',
  uniqueEntityId: 'OTHER',
  cikCode: 'OTHER',
  permId: 'OTHER',
  isinCode: 'OTHER',
};

function typeFor(property: string, kind: EntryKind): IdentifierType {
  if (property === 'idNumber' && kind === 'INDIVIDUAL') return 'NATIONAL_ID';
  if (property === 'registrationNumber' && kind === 'AIRCRAFT') return 'AIRCRAFT';
  // Firms of shipping have IMO numbers of their own, which no ship has.
  if (property === 'imoNumber' && kind !== 'VESSEL') return 'OTHER';
  return numbers[property] ?? 'OTHER';
}

/** `TIN: 183111242572` and `IMO9253325` without what they are called. */
const bare = (number: string): string =>
  number.replace(/^[A-Z][A-Za-z ]{1,9}[:.] ?(?=.*\d)/, '').replace(/^IMO ?(?=\d{7}$)/, '');

function numbersOf(record: FtmRecord, kind: EntryKind, countries: readonly string[]): readonly EntryIdentifier[] {
  const [only, second] = countries;
  const russian = new Set(['innCode', 'ogrnCode', 'okpoCode', 'kppCode', 'bikCode']);
  return Object.keys(numbers).flatMap((property) => {
    const type = typeFor(property, kind);
    const national = type === 'TAX' || type === 'REGISTRATION';
    const country = russian.has(property) ? 'RU' : national && second === undefined ? (only ?? null) : null;
    return known(valuesOf(record, property).map((number) => identifier(type, bare(number), country, property)));
  });
}

const documentsOf = (documents: readonly FtmRecord[]): readonly EntryIdentifier[] =>
  documents.flatMap((document) => {
    const [label = 'Document'] = valuesOf(document, 'type');
    const type = document.schema === 'Passport' || /passport/i.test(label) ? 'PASSPORT' : 'NATIONAL_ID';
    const country = openCountry(valuesOf(document, 'country')[0] ?? '');
    return known(
      valuesOf(document, 'number', 'passportNumber').map((number) => identifier(type, number, country, label)),
    );
  });

/** Where an address record is. */
export function ftmAddress(record: FtmRecord): EntryAddress | null {
  const one = (name: string): string | null => words(valuesOf(record, name)[0]);
  const full = one('full') ?? words(record.caption);
  const parts = known([one('street'), one('street2'), one('street3'), one('postOfficeBox')]).join(', ');
  const street = parts || full;
  const countryText = one('country');
  const city = known([one('city'), one('region'), one('postalCode')]).join(' ');
  if (street === null && city === '' && countryText === null) return null;
  return { street, city: parts ? city || null : null, country: openCountry(countryText ?? ''), countryText };
}

const nameKinds = [
  ['name', 'AKA'],
  ['alias', 'AKA'],
  ['previousName', 'FKA'],
  ['weakAlias', 'WEAK'],
  ['abbreviation', 'WEAK'],
] as const satisfies readonly (readonly [string, EntryName['kind']])[];

function namesOf(record: FtmRecord): readonly EntryName[] {
  const own = valuesOf(record, 'name');
  // The caption is one of the names, chosen for display.
  const main = record.caption !== null && own.includes(record.caption) ? record.caption : own[0];
  const all = nameKinds.flatMap(([property, kind]) =>
    known(valuesOf(record, property).map(words)).map((text): EntryName => ({ kind, text })),
  );
  const first = words(main);
  return first === null ? all : [{ kind: 'PRIMARY', text: first }, ...all];
}

const shown = ['position', 'topics', 'summary', 'notes', 'program', 'sourceUrl', 'website', 'phone', 'email'];

/** Puts a party together. A party without any name has none to compare, so its names are empty. */
export function ftmEntry(list: string, record: FtmRecord, kind: EntryKind, parts: FtmParts): ListEntry {
  const countryTexts = valuesOf(record, 'nationality', 'citizenship', 'country', 'mainCountry', 'jurisdiction', 'flag');
  const countries = known(countryTexts.map(openCountry));
  const written = valuesOf(record, 'address').map((street): EntryAddress => ({
    street,
    city: null,
    country: countries.length === 1 ? (countries[0] ?? null) : null,
    countryText: null,
  }));
  const births = valuesOf(record, 'birthDate').map((text) => ({ text, span: openBirth(text) }));
  const genders = valuesOf(record, 'gender');
  const one = (name: string): string | null => words(valuesOf(record, name)[0]);
  return listEntry({
    list,
    ref: record.id,
    kind,
    names: namesOf(record),
    programmes: known([
      ...valuesOf(record, 'programId').map(words),
      ...parts.sanctions.flatMap((sanction) =>
        known([...valuesOf(sanction, 'programId'), ...valuesOf(sanction, 'program')]),
      ),
    ]),
    title: known(valuesOf(record, 'title').map(words)).join(', ') || null,
    births: known(births.map(({ span }) => span)),
    birthPlaces: known(valuesOf(record, 'birthPlace').map(words)),
    nationalities: countries,
    genders: known(genders.map((text) => (text === 'male' ? 'MALE' : text === 'female' ? 'FEMALE' : null))),
    identifiers: [...numbersOf(record, kind, countries), ...documentsOf(parts.documents)],
    addresses: [...known(parts.addresses.map(ftmAddress)), ...written],
    vessel:
      kind === 'VESSEL'
        ? {
            callSign: one('callSign'),
            type: one('type'),
            tonnage: one('tonnage'),
            grossTonnage: one('grossRegisteredTonnage'),
            flag: one('flag'),
            owner: null,
          }
        : null,
    linkedTo: parts.linkedTo,
    remarks: [
      ...shown.flatMap((name) => valuesOf(record, name).map((text) => `${name}: ${text}`)),
      ...births.filter(({ span }) => span === null).map(({ text }) => `Date of birth: ${text}`),
      ...countryTexts.filter((text) => openCountry(text) === null).map((text) => `Country: ${text}`),
      ...parts.sanctions.flatMap((sanction) => valuesOf(sanction, 'reason').map((text) => `Reason: ${text}`)),
      ...parts.sanctions.flatMap((sanction) => valuesOf(sanction, 'authority').map((text) => `Authority: ${text}`)),
    ],
    raw: [record, ...parts.sanctions, ...parts.documents, ...parts.addresses].map(({ raw }) => raw).join('\n'),
  });
}
