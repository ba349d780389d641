import type { BirthSpan, EntryAddress, EntryName, ListEntry } from '@downstream/checks/core';
import { between, daysOf, readYearFirst } from './calendar-span';
import { known, listEntry, words } from './entry-parts';
import { numberedParts } from './numbered-parts';
import { placeCountry } from './place-country';
import { reportOf } from './report';
import { saidInstant } from './said-instant';
import { documentOf, undocumented } from './un-document';
import { oneFileFormat } from './one-file-format';
import { allOf, childrenOf, textIn, type XmlElement } from './xml-element';
import { XmlReading } from './xml-reading';
import { readXml } from './xml-records';
import { wordIn } from './word-table';

const nameParts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
const knownParts = (type: 'INDIVIDUAL' | 'ENTITY'): ReadonlySet<string> =>
  new Set([
    'DATAID',
    'VERSIONNUM',
    ...nameParts,
    'UN_LIST_TYPE',
    'REFERENCE_NUMBER',
    'LISTED_ON',
    'DELISTED_ON',
    'SUBMITTED_ON',
    'SUBMITTED_BY',
    'GENDER',
    'NAME_ORIGINAL_SCRIPT',
    'COMMENTS1',
    'NATIONALITY',
    'NATIONALITY2',
    'TITLE',
    'DESIGNATION',
    'LIST_TYPE',
    'LAST_DAY_UPDATED',
    ...['ALIAS', 'ADDRESS', 'DATE_OF_BIRTH', 'PLACE_OF_BIRTH', 'DOCUMENT'].map((part) => `${type}_${part}`),
    'SORT_KEY',
    'SORT_KEY_LAST_MOD',
  ]);
const expected = { INDIVIDUAL: knownParts('INDIVIDUAL'), ENTITY: knownParts('ENTITY') };

const said = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);
const valuesIn = (record: XmlElement, name: string): readonly string[] =>
  known(allOf(record, name, 'VALUE').map(({ text }) => words(text)));

const aliasKinds: Readonly<Record<string, EntryName['kind']>> = {
  low: 'WEAK',
  'f.k.a.': 'FKA',
  good: 'AKA',
  'a.k.a.': 'AKA',
};

/** The names of an alias element: several spellings stand in one, between semicolons or lettered. An empty one has none. */
function aliasesOf(element: XmlElement): readonly EntryName[] {
  const text = textIn(element, 'ALIAS_NAME');
  const kind = wordIn(aliasKinds, textIn(element, 'QUALITY')?.toLowerCase()) ?? 'AKA';
  const parts = text === null ? [] : numberedParts(text).flatMap((part) => part.split(';'));
  return known(parts.map(words)).map((name) => ({ kind, text: name }));
}

/** Some entities are written with two names: `COMPAGNIE DES LACS (CAGL) ; GREAT LAKES COMPANY`. */
function namesOf(record: XmlElement, type: 'INDIVIDUAL' | 'ENTITY'): readonly EntryName[] {
  const whole = known(nameParts.map((part) => words(textIn(record, part)))).join(' ');
  const [main = '', ...others] = type === 'ENTITY' ? known(whole.split(' ; ').map(words)) : [whole];
  const native = numberedParts(textIn(record, 'NAME_ORIGINAL_SCRIPT') ?? '');
  return [
    { kind: 'PRIMARY', text: main },
    ...[...others, ...known(native.map(words))].map((text): EntryName => ({ kind: 'AKA', text })),
    ...childrenOf(record, `${type}_ALIAS`).flatMap(aliasesOf),
  ];
}

function birthOf(element: XmlElement): BirthSpan | null {
  const circa = textIn(element, 'TYPE_OF_DATE') === 'APPROXIMATELY';
  const year = (name: string) => daysOf(Number(textIn(element, name) ?? NaN), null, null);
  const days = readYearFirst(textIn(element, 'DATE') ?? '') ?? year('YEAR');
  return days ? { ...days, circa } : between(year('FROM_YEAR'), year('TO_YEAR'), circa);
}

function placeOf(element: XmlElement): string | null {
  const parts = known(['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => words(textIn(element, part))));
  return parts.length === 0 ? null : parts.join(', ');
}

function addressOf(element: XmlElement): EntryAddress | null {
  const part = (name: string): string | null => words(textIn(element, name));
  const city = known([part('CITY'), part('STATE_PROVINCE'), part('ZIP_CODE')]).join(' ');
  const [street, countryText] = [part('STREET'), part('COUNTRY')];
  if (street === null && city === '' && countryText === null) return null;
  return { street, city: city || null, country: placeCountry(countryText), countryText };
}

function remarksOn(record: XmlElement, type: 'INDIVIDUAL' | 'ENTITY'): readonly string[] {
  const notes = (part: string, label: string): readonly (string | null)[] =>
    childrenOf(record, `${type}_${part}`).map((one) => said(label, textIn(one, 'NOTE')));
  const updated = valuesIn(record, 'LAST_DAY_UPDATED');
  return known([
    ...valuesIn(record, 'DESIGNATION').map((value) => said('Designation', value)),
    ...valuesIn(record, 'NATIONALITY')
      .filter((value) => placeCountry(value) === null)
      .map((value) => said('Nationality', value)),
    ...notes('ALIAS', 'Note on a name'),
    ...notes('ADDRESS', 'Note on an address'),
    ...notes('DATE_OF_BIRTH', 'Note on a date of birth'),
    ...notes('DOCUMENT', 'Note on a document'),
    ...childrenOf(record, 'INDIVIDUAL_DOCUMENT').map(undocumented),
    words(textIn(record, 'COMMENTS1')),
    said('Listed on', textIn(record, 'LISTED_ON')),
    said('Updated on', updated.length === 0 ? null : updated.join(', ')),
  ]);
}

function entryOf(
  list: string,
  type: 'INDIVIDUAL' | 'ENTITY',
  record: XmlElement,
  raw: string,
  reading: XmlReading,
): ListEntry {
  reading.strange(record, expected[type]);
  const names = namesOf(record, type);
  if (names[0]?.text === '') reading.fault(record, 'VALUE_MISSING', 'The entry has no name.', 'FIRST_NAME');
  const births = childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH');
  const aliases = childrenOf(record, 'INDIVIDUAL_ALIAS');
  const aliasBirths = aliases.map((alias) => readYearFirst(textIn(alias, 'DATE_OF_BIRTH') ?? ''));
  const gender = textIn(record, 'GENDER')?.toUpperCase();
  return listEntry({
    list,
    ref: reading.ref(record, textIn(record, 'REFERENCE_NUMBER'), 'REFERENCE_NUMBER'),
    kind: type,
    names,
    programmes: known([words(textIn(record, 'UN_LIST_TYPE'))]),
    title: valuesIn(record, 'TITLE').join(', ') || null,
    births: known([...births.map(birthOf), ...aliasBirths.map((days) => days && { ...days, circa: false })]),
    birthPlaces: known(childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH').map(placeOf)),
    nationalities: known(valuesIn(record, 'NATIONALITY').map(placeCountry)),
    genders: gender === 'MALE' || gender === 'FEMALE' ? [gender] : [],
    identifiers: known(childrenOf(record, 'INDIVIDUAL_DOCUMENT').map(documentOf)),
    addresses: known(childrenOf(record, `${type}_ADDRESS`).map(addressOf)),
    remarks: remarksOn(record, type),
    raw,
  });
}

/** The consolidated list of the United Nations Security Council. */
export const un = oneFileFormat({
  id: 'un',
  title: 'United Nations Security Council consolidated list, XML',
  terms: null,
  read: async (list, source) => {
    const reading = new XmlReading(source.name);
    const entries: ListEntry[] = [];
    const take = (type: 'INDIVIDUAL' | 'ENTITY') => (record: XmlElement, raw: string) =>
      void entries.push(entryOf(list, type, record, raw, reading));
    const seen = await readXml(source, {
      root: 'CONSOLIDATED_LIST',
      records: { 'INDIVIDUALS/INDIVIDUAL': take('INDIVIDUAL'), 'ENTITIES/ENTITY': take('ENTITY') },
    });
    reading.finish(seen, entries.length);
    const generatedAt = saidInstant(seen.rootAttributes['dateGenerated']);
    return { ok: true, entries, report: reportOf(entries, { generatedAt, notes: reading.notes }) };
  },
});
