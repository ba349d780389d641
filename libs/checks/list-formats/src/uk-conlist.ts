import type { EntryAddress, EntryKind, EntryName, ListEntry } from '@downstream/checks/core';
import { parseInstant, type Instant } from '@downstream/kernel';
import { birthsIn, britishAddress, imoIn, nationalitiesIn, numbersIn, russianNumbersIn } from './british-details';
import { readDayFirst } from './calendar-span';
import { joinedEntry, known, type EntryParts } from './entry-parts';
import { type HeaderRow, type TableShape } from './header-table';
import { tableFormat } from './table-format';
import { listFileError, type ListFileError } from './list-file-error';
import { numberedParts } from './numbered-parts';
import { Unreadable } from './whole-list';
import { wordIn } from './word-table';

const addressLines = [1, 2, 3, 4, 5, 6].map((n) => `Address ${n}`);
const givenNames = [1, 2, 3, 4, 5].map((n) => `Name ${n}`);

const shape: TableShape = {
  title: 'UK consolidated list of financial sanctions targets',
  delimiter: ',',
  preamble: 1,
  required: [
    'Name 6',
    ...givenNames,
    'Title',
    'DOB',
    'Town of Birth',
    'Country of Birth',
    'Nationality',
    'Passport Details',
    'Position',
    ...addressLines,
    'Post/Zip Code',
    'Country',
    'Other Information',
    'Group Type',
    'Alias Type',
    'Regime',
    'Listed On',
    'Group ID',
  ],
  // Later editions have more columns; two of them take the place of one.
  optional: [
    'Name Non-Latin Script',
    'Non-Latin Script Type',
    'Non-Latin Script Language',
    'NI Number',
    'Passport Number',
    'National Identification Number',
    'National Identification Details',
    'Alias Quality',
    'UK Sanctions List Date Designated',
    'Last Updated',
  ],
};

const kinds: Readonly<Record<string, EntryKind>> = { individual: 'INDIVIDUAL', entity: 'ENTITY', ship: 'VESSEL' };
const nameKinds: Readonly<Record<string, EntryName['kind']>> = {
  'prime alias': 'PRIMARY',
  'primary name': 'PRIMARY',
  'primary name variation': 'AKA',
  aka: 'AKA',
  fka: 'FKA',
};

/** Given names before the surname, which the publisher puts first. */
const nameOf = (row: HeaderRow): string => known([...givenNames, 'Name 6'].map((column) => row.cell(column))).join(' ');

function namesOf(row: HeaderRow, kind: EntryName['kind']): readonly EntryName[] {
  const low = /^low/i.test(row.cell('Alias Quality') ?? '');
  const native = row.cell('Name Non-Latin Script');
  const names: EntryName[] = [{ kind: low ? 'WEAK' : kind, text: nameOf(row) }];
  if (native !== null) names.push({ kind: 'AKA', text: native });
  return names;
}

const addressOf = (row: HeaderRow): EntryAddress | null =>
  britishAddress(
    addressLines.map((line) => row.cell(line)),
    row.cell('Post/Zip Code'),
    row.cell('Country'),
  );

const said = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);
const unread = (label: string, rest: readonly string[]): readonly string[] => rest.map((text) => `${label}: ${text}`);
const parts = (text: string | null): readonly string[] => (text === null ? [] : numberedParts(text));

function rowEntry(list: string, ref: string, kind: EntryKind, nameKind: EntryName['kind'], row: HeaderRow): EntryParts {
  const births = birthsIn(row.cell('DOB'));
  const nationalities = nationalitiesIn(row.cell('Nationality'));
  const passports = numbersIn(row.cell('Passport Number') ?? row.cell('Passport Details'), 'PASSPORT', 'Passport');
  const national = row.cell('National Identification Number') ?? row.cell('NI Number');
  const cards = numbersIn(national, 'NATIONAL_ID', 'National identification number');
  const other = row.cell('Other Information');
  const towns = parts(row.cell('Town of Birth'));
  const lands = parts(row.cell('Country of Birth'));
  // One country for several towns, or as many: anything else is left as it stands.
  const places =
    towns.length === 0
      ? lands
      : towns.map((town, i) => known([town, lands.length === 1 ? lands[0] : lands[i]]).join(', '));
  return {
    list,
    ref,
    kind,
    names: namesOf(row, nameKind),
    programmes: known([row.cell('Regime')]),
    title: row.cell('Title'),
    births: births.found,
    birthPlaces: places,
    nationalities: nationalities.found,
    identifiers: [...passports.found, ...cards.found, ...imoIn(other), ...russianNumbersIn(other)],
    addresses: known([addressOf(row)]),
    remarks: known([
      said('Position', row.cell('Position')),
      ...unread('Date of birth', births.rest),
      ...unread('Nationality', nationalities.rest),
      ...unread('Passport', passports.rest),
      ...unread('National identification number', cards.rest),
      said('Passport details', row.cell('Passport Number') === null ? null : row.cell('Passport Details')),
      said('National identification details', row.cell('National Identification Details')),
      other,
      said('Listed on', row.cell('Listed On')),
      said('Designated', row.cell('UK Sanctions List Date Designated')),
      said('Last updated', row.cell('Last Updated')),
    ]),
    raw: row.raw,
  };
}

/** Reads the groups: every row is a name of the party whose number it has, perhaps with another birth or address. */
function readGroups(list: string, file: string, rows: readonly HeaderRow[]): readonly ListEntry[] {
  const errors: ListFileError[] = [];
  const groups = new Map<string, EntryParts[]>();
  for (const row of rows) {
    const fault = (code: 'VALUE_MISSING' | 'VALUE_UNKNOWN', what: string, column: string): void => {
      errors.push(listFileError(file, code, what, row.row, column));
    };
    const group = row.cell('Group ID');
    const kind = wordIn(kinds, row.cell('Group Type')?.toLowerCase());
    const nameKind = wordIn(nameKinds, row.cell('Alias Type')?.toLowerCase());
    if (group === null) fault('VALUE_MISSING', 'The row has no Group ID, which tells whose name it is.', 'Group ID');
    else if (nameOf(row) === '') fault('VALUE_MISSING', 'The row has no name.', 'Name 6');
    else if (!kind) fault('VALUE_UNKNOWN', `No such type: ${row.cell('Group Type') ?? 'none'}.`, 'Group Type');
    else if (!nameKind)
      fault('VALUE_UNKNOWN', `No such type of name: ${row.cell('Alias Type') ?? 'none'}.`, 'Alias Type');
    else {
      const entries = groups.get(group) ?? [];
      entries.push(rowEntry(list, group, kind, nameKind, row));
      groups.set(group, entries);
    }
  }
  if (errors.length > 0) throw new Unreadable(...errors);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [joinedEntry(first, ...others)] : []));
}

const LAST_UPDATED = /^\ufeff?"?Last Updated"?,\s*"?(\d{1,2}\/\d{1,2}\/\d{4})/i;

/** The day in the first line; `null` when it says none. */
function generatedAt(text: string): Instant | null {
  const days = readDayFirst(LAST_UPDATED.exec(text)?.[1] ?? '');
  return days && days.from === days.to ? parseInstant(days.from) : null;
}

/**
 * The consolidated list of financial sanctions targets of the UK (ConList), which was closed on 28 January 2026: kept for
 * reading earlier versions. Rows of one Group ID are one entry.
 */
export const ukConlist = tableFormat({
  id: 'uk-conlist',
  title: 'UK consolidated list of financial sanctions targets (ConList), CSV',
  terms: null,
  shape,
  read: (list, file, rows, text) => {
    const entries = readGroups(list, file, rows);
    const what = `${rows.length} rows are names of ${entries.length} parties.`;
    const notes = rows.length > entries.length ? [{ code: 'ROWS_JOINED', file, what }] : [];
    return { entries, generatedAt: generatedAt(text), notes };
  },
});
