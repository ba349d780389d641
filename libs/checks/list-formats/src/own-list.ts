import {
  identifierTypes,
  type BirthSpan,
  type EntryAddress,
  type EntryIdentifier,
  type EntryKind,
  type ListEntry,
} from '@downstream/checks/core';
import { between, readDayFirst, readYearFirst } from './calendar-span';
import { known, listEntry, words } from './entry-parts';
import { type HeaderRow, type TableShape } from './header-table';
import { tableFormat } from './table-format';
import { listFileError, type ListFileError } from './list-file-error';
import { placeCountry } from './place-country';
import { Unreadable } from './whole-list';
import { wordIn } from './word-table';

const same = (column: string, ...others: readonly string[]): Record<string, string> =>
  Object.fromEntries(others.map((other) => [other, column]));

const shape: TableShape = {
  title: 'list of your own',
  delimiter: 'ANY',
  required: ['id', 'name'],
  optional: ['aliases', 'type', 'country', 'dob', 'identifiers', 'address', 'programme', 'remarks'],
  synonyms: {
    ...same('id', 'ref', 'reference', 'number', 'no', 'no.', 'entry id', 'uid', 'key'),
    ...same('name', 'full name', 'entity name', 'company', 'company name', 'legal name', 'party', 'party name'),
    ...same('aliases', 'alias', 'aka', 'a.k.a.', 'also known as', 'other names', 'alternative names', 'alt names'),
    ...same('type', 'kind', 'entity type', 'party type', 'schema'),
    ...same('country', 'countries', 'country code', 'nationality', 'nationalities'),
    ...same('dob', 'date of birth', 'dates of birth', 'birth date', 'birthdate', 'born'),
    ...same('identifiers', 'identifier', 'ids', 'id numbers', 'identification numbers'),
    ...same('address', 'addresses'),
    ...same('programme', 'programmes', 'program', 'programs'),
    ...same('remarks', 'remark', 'notes', 'note', 'comment', 'comments'),
  },
};

const kinds: Readonly<Record<string, EntryKind>> = {
  ...Object.fromEntries(['person', 'individual', 'natural person'].map((word) => [word, 'INDIVIDUAL'])),
  ...Object.fromEntries(['entity', 'company', 'organisation', 'organization', 'firm'].map((word) => [word, 'ENTITY'])),
  ...Object.fromEntries(['vessel', 'ship'].map((word) => [word, 'VESSEL'])),
  ...Object.fromEntries(['aircraft', 'airplane'].map((word) => [word, 'AIRCRAFT'])),
  address: 'ADDRESS',
  unknown: 'UNKNOWN',
};

const several = (text: string): readonly string[] => text.split(';').flatMap((part) => words(part) ?? []);

/** `1979-03-14`, `1979-03`, `1979`, `14.3.1979`, `circa 1979` or `1975 to 1979`. */
function birthOf(text: string): BirthSpan | null {
  const circa = /^(?:circa|ca?\.|about|~)\s*/i;
  const [first = '', second] = text.replace(circa, '').split(/\s+to\s+|\s+-\s+/);
  // With slashes nobody can tell 3 April from 4 March, so they are refused.
  const day = (part: string) => (part.includes('/') ? null : (readYearFirst(part) ?? readDayFirst(part)));
  return between(day(first), day(second ?? first), circa.test(text));
}

const NUMBER = new RegExp(`^(?:(${identifierTypes.join('|')})[: ]+)?(.+?)(?: *\\(([A-Za-z]{2})\\))?$`, 'i');

/** `TAX 7707083893 (RU)`, `IMO: 9123456`, or a number alone. */
function numberOf(text: string): EntryIdentifier {
  const [, word = 'OTHER', number = text, country] = NUMBER.exec(text) ?? [];
  const type = identifierTypes.find((one) => one === word.toUpperCase()) ?? 'OTHER';
  return { type, number, country: placeCountry(country), label: type === 'OTHER' ? 'Identifier' : word };
}

function rowEntry(
  list: string,
  id: string,
  name: string,
  kind: EntryKind,
  row: HeaderRow,
  births: readonly BirthSpan[],
): ListEntry {
  const cells = (column: string): readonly string[] => several(row.text(column));
  const places = cells('country').map((text) => ({ text, code: placeCountry(text) }));
  const countries = known(places.map(({ code }) => code));
  const addresses = (kind === 'ADDRESS' && row.cell('address') === null ? [name] : cells('address')).map(
    (street): EntryAddress => ({
      street,
      city: null,
      country: countries.length === 1 ? (countries[0] ?? null) : null,
      countryText: null,
    }),
  );
  const names = [
    { kind: 'PRIMARY', text: name } as const,
    ...cells('aliases').map((text) => ({ kind: 'AKA', text }) as const),
  ];
  const remark = row.cell('remarks');
  return listEntry({
    list,
    ref: id,
    kind,
    names: kind === 'ADDRESS' ? [] : names,
    programmes: cells('programme'),
    births,
    nationalities: countries,
    identifiers: cells('identifiers').map(numberOf),
    addresses,
    remarks: [
      ...(remark === null ? [] : [remark]),
      ...places.filter(({ code }) => code === null).map(({ text }) => `Country: ${text}`),
    ],
    raw: row.raw,
  });
}

function readRows(list: string, file: string, rows: readonly HeaderRow[]): readonly ListEntry[] {
  const errors: ListFileError[] = [];
  const seen = new Map<string, number>();
  const entries = rows.flatMap((row) => {
    const before = errors.length;
    const fault = (code: ListFileError['code'], what: string, column: string): void => {
      errors.push(listFileError(file, code, what, row.row, column));
    };
    const [id, name, type] = [row.cell('id'), row.cell('name'), row.cell('type')];
    const kind = type === null ? 'UNKNOWN' : wordIn(kinds, type.toLowerCase());
    if (id === null) fault('VALUE_MISSING', 'The row has no id. Give each entry one that stays the same.', 'id');
    else if (seen.has(id)) fault('NUMBER_TWICE', `The id ${id} stands in row ${seen.get(id)} too.`, 'id');
    else seen.set(id, row.row);
    if (name === null) fault('VALUE_MISSING', 'The row has no name.', 'name');
    if (!kind)
      fault('VALUE_UNKNOWN', `No such type: ${type}. Write person, entity, vessel, aircraft or address.`, 'type');
    const births = several(row.text('dob')).map((text) => {
      const span = birthOf(text);
      if (!span)
        fault('NOT_A_DATE', `No date: ${text}. Write 1979-03-14, 1979-03, 1979, circa 1979 or 1975 to 1979.`, 'dob');
      return span;
    });
    if (errors.length > before || id === null || name === null || !kind) return [];
    return [rowEntry(list, id, name, kind, row, known(births))];
  });
  if (errors.length > 0) throw new Unreadable(...errors);
  return entries;
}

/** A tenant's own list: a table with a header, `id` and `name` and whatever else is known; several values in a cell with `;`. */
export const ownList = tableFormat({
  id: 'csv',
  title: 'List of your own, CSV',
  terms: null,
  shape,
  read: (list, file, rows) => {
    const entries = readRows(list, file, rows);
    const strange = entries.filter(({ remarks }) => remarks.some((remark) => remark.startsWith('Country: ')));
    const what = `Entries with a country that is none we know, kept as a remark: ${strange
      .map(({ ref }) => ref)
      .slice(0, 10)
      .join(', ')}.`;
    return { entries, notes: strange.length > 0 ? [{ code: 'COUNTRY_UNKNOWN', file, what }] : [] };
  },
});
