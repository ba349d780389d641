import type {
  BirthSpan,
  EntryAddress,
  EntryIdentifier,
  EntryName,
  IdentifierType,
  ListEntry,
} from '@downstream/checks/core';
import { between, daysOf, readYearFirst } from './calendar-span';
import { identifier, known, listEntry, words } from './entry-parts';
import { placeCountry } from './place-country';
import { reportOf } from './report';
import { saidInstant } from './said-instant';
import { oneFileFormat } from './one-file-format';
import { childOf, childrenOf, textIn, type XmlElement } from './xml-element';
import { XmlReading } from './xml-reading';
import { readXml } from './xml-records';
import { wordIn } from './word-table';

const kinds = { P: 'INDIVIDUAL', E: 'ENTITY' } as const;
const kindOf = (code: string | null) => (code === 'P' || code === 'E' ? kinds[code] : null);

const knownParts = new Set([
  'remark',
  'additionalInformation',
  'regulation',
  'subjectType',
  'nameAlias',
  'citizenship',
  'birthdate',
  'address',
  'identification',
]);

/** What the publisher's codes of identifying numbers stand for; the rest is `OTHER`. */
const numberTypes: Readonly<Record<string, IdentifierType>> = {
  passport: 'PASSPORT',
  id: 'NATIONAL_ID',
  ssn: 'NATIONAL_ID',
  regnumber: 'REGISTRATION',
  tradelic: 'REGISTRATION',
  fiscalcode: 'TAX',
  taxid: 'TAX',
  imo: 'IMO',
  swiftbic: 'BANK',
};

const attribute = (element: XmlElement | undefined, name: string): string | null => words(element?.attributes[name]);
const isTrue = (element: XmlElement, name: string): boolean => element.attributes[name] === 'true';
const said = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);

/** The country of an element: 00 and UNKNOWN are none. */
function countryOf(element: XmlElement): { code: string | null; text: string | null } {
  const [code, text] = [attribute(element, 'countryIso2Code'), attribute(element, 'countryDescription')];
  const name = text === 'UNKNOWN' ? null : text;
  return { code: placeCountry(code) ?? placeCountry(name), text: name };
}

interface Alias extends EntryName {
  readonly language: string | null;
}

function aliasOf(element: XmlElement): Alias | null {
  const parts = known(['firstName', 'middleName', 'lastName'].map((part) => attribute(element, part)));
  const text = attribute(element, 'wholeName') ?? (parts.length === 0 ? null : parts.join(' '));
  // Some weak names are only called so in a remark.
  const low = childrenOf(element, 'remark').some(({ text }) => /\b(?:low|weak)[ -]quality\b/i.test(text));
  const weak = low || element.attributes['strong'] === 'false';
  return text === null ? null : { kind: weak ? 'WEAK' : 'AKA', text, language: attribute(element, 'nameLanguage') };
}

/** The publisher calls no name the main one: the first strong one in no particular language, or in English, is. */
function namesOf(aliases: readonly Alias[]): readonly EntryName[] {
  const strong = aliases.filter(({ kind }) => kind === 'AKA');
  const main = strong.find(({ language }) => language === null || language === 'EN') ?? strong[0];
  const first: readonly EntryName[] = main ? [{ kind: 'PRIMARY', text: main.text }] : [];
  return [...first, ...aliases.map(({ kind, text }) => ({ kind, text }))];
}

/** A birth date; `null` for one of which nothing but the place is known, and for years of another calendar. */
function birthOf(element: XmlElement): BirthSpan | null {
  const circa = isTrue(element, 'circa');
  // The attribute is a day of our calendar, whatever calendar day, month and year are of.
  const day = readYearFirst(attribute(element, 'birthdate') ?? '');
  if (day) return { ...day, circa };
  if ((attribute(element, 'calendarType') ?? 'GREGORIAN') !== 'GREGORIAN') return null;
  const number = (name: string): number => Number(attribute(element, name) ?? NaN);
  const from = daysOf(number('yearRangeFrom'), null, null);
  const range = between(from, daysOf(number('yearRangeTo'), null, null), circa);
  if (range) return range;
  const days = daysOf(number('year'), number('monthOfYear') || null, number('dayOfMonth') || null);
  return days && { ...days, circa };
}

function otherCalendar(element: XmlElement): string | null {
  const year = attribute(element, 'year');
  if (year === null || birthOf(element)) return null;
  const parts = known([year, attribute(element, 'monthOfYear'), attribute(element, 'dayOfMonth')]);
  return `Date of birth: ${parts.join('-')} (${attribute(element, 'calendarType') ?? 'calendar not said'})`;
}

function placeOf(element: XmlElement): string | null {
  const parts = known(['place', 'city', 'region'].map((part) => attribute(element, part)));
  const all = known([...parts, countryOf(element).text]);
  return all.length === 0 ? null : all.join(', ');
}

function addressOf(element: XmlElement): EntryAddress | null {
  const { code, text } = countryOf(element);
  const box = attribute(element, 'poBox');
  const street = known([attribute(element, 'street'), attribute(element, 'place'), box && `PO Box ${box}`]).join(', ');
  const city = known(['city', 'region', 'zipCode'].map((part) => attribute(element, part))).join(' ');
  if (street === '' && city === '' && code === null && text === null) return null;
  return { street: street || null, city: city || null, country: code, countryText: text };
}

/** The numbers of an identification; a document known to be false identifies nobody, and stands in the remarks. */
function numbersOf(element: XmlElement): readonly EntryIdentifier[] {
  const code = attribute(element, 'identificationTypeCode') ?? 'other';
  const label = attribute(element, 'identificationTypeDescription') ?? code;
  if (isTrue(element, 'knownFalse')) return [];
  return known(
    ['number', 'latinNumber'].map((name) =>
      identifier(wordIn(numberTypes, code) ?? 'OTHER', attribute(element, name), countryOf(element).code, label),
    ),
  );
}

function remarksOn(record: XmlElement): readonly string[] {
  const contacts = childrenOf(record, 'address').flatMap((address) => childrenOf(address, 'contactInfo'));
  const extra = childrenOf(record, 'additionalInformation');
  const pairs = [...contacts, ...extra].map((one) => said(attribute(one, 'key') ?? 'Contact', attribute(one, 'value')));
  const regulation = childOf(record, 'regulation');
  const falsified = childrenOf(record, 'identification').filter((one) => isTrue(one, 'knownFalse'));
  return known([
    ...childrenOf(record, 'remark').map(({ text }) => words(text)),
    ...childrenOf(record, 'nameAlias').map((name) => said('Function', attribute(name, 'function'))),
    ...childrenOf(record, 'birthdate').map(otherCalendar),
    ...falsified.map((one) => said('Document known to be false', attribute(one, 'number'))),
    ...pairs,
    said('Designated', attribute(record, 'designationDate')),
    said('Designation', attribute(record, 'designationDetails')),
    said('Delisted', attribute(record, 'delistingDate')),
    said('United Nations number', attribute(record, 'unitedNationId')),
    said('Regulation', attribute(regulation, 'numberTitle')),
    said('Published', textIn(regulation, 'publicationUrl')),
  ]);
}

function entryOf(list: string, record: XmlElement, raw: string, reading: XmlReading): ListEntry {
  reading.strange(record, knownParts);
  const number = attribute(record, 'euReferenceNumber') ?? attribute(record, 'logicalId');
  const subject = childOf(record, 'subjectType');
  const kind = kindOf(attribute(subject, 'classificationCode'));
  if (!kind) reading.fault(record, 'VALUE_UNKNOWN', 'The subject is neither a person nor an entity.', 'subjectType');
  const aliases = known(childrenOf(record, 'nameAlias').map(aliasOf));
  if (aliases.length === 0) reading.fault(record, 'VALUE_MISSING', 'The entry has no name.', 'nameAlias');
  const genders = childrenOf(record, 'nameAlias').map((name) => attribute(name, 'gender'));
  const births = childrenOf(record, 'birthdate');
  return listEntry({
    list,
    ref: reading.ref(record, number, 'euReferenceNumber'),
    kind: kind ?? 'UNKNOWN',
    names: namesOf(aliases),
    programmes: known(childrenOf(record, 'regulation').map((one) => attribute(one, 'programme'))),
    title: known(childrenOf(record, 'nameAlias').map((name) => attribute(name, 'title')))[0] ?? null,
    births: known(births.map(birthOf)),
    birthPlaces: known(births.map(placeOf)),
    nationalities: known(childrenOf(record, 'citizenship').map((one) => countryOf(one).code)),
    genders: known(genders.map((gender) => (gender === 'M' ? 'MALE' : gender === 'F' ? 'FEMALE' : null))),
    identifiers: childrenOf(record, 'identification').flatMap(numbersOf),
    addresses: known(childrenOf(record, 'address').map(addressOf)),
    remarks: remarksOn(record),
    raw,
  });
}

/** The consolidated list of financial sanctions of the European Union, XML 1.1 of the Commission's FSF service. */
export const euFsf = oneFileFormat({
  id: 'eu-fsf',
  title: 'EU consolidated list of financial sanctions, XML 1.1',
  terms: null,
  read: async (list, source) => {
    const reading = new XmlReading(source.name);
    const entries: ListEntry[] = [];
    const seen = await readXml(source, {
      root: 'export',
      records: { sanctionEntity: (record, raw) => void entries.push(entryOf(list, record, raw, reading)) },
    });
    reading.finish(seen, entries.length);
    const generatedAt = saidInstant(seen.rootAttributes['generationDate']);
    return { ok: true, entries, report: reportOf(entries, { generatedAt, notes: reading.notes }) };
  },
});
