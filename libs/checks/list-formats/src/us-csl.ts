import {
  primaryName,
  type BirthSpan,
  type EntryIdentifier,
  type EntryKind,
  type ListEntry,
  type VesselFacts,
} from '@downstream/checks/core';
import { readYearFirst } from './calendar-span';
import { joinedEntry, known, listEntry } from './entry-parts';
import { type HeaderRow, type TableShape } from './header-table';
import { tableFormat } from './table-format';
import { listFileError, type ListFileError } from './list-file-error';
import type { ListNote } from './list-format';
import { readBirth } from './ofac-date';
import { readIdentifier } from './ofac-identifier';
import { isCountryCode, placeCountry } from './place-country';
import { cslAddress } from './us-csl-address';
import { cslAliases, cslName } from './us-csl-name';
import { Unreadable } from './whole-list';
import { wordIn } from './word-table';

const shape: TableShape = {
  title: 'US Consolidated Screening List',
  delimiter: ',',
  required: (
    'source entity_number type programs name title addresses federal_register_notice start_date end_date standard_order ' +
    'license_requirement license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag ' +
    'vessel_owner remarks source_list_url alt_names citizenships dates_of_birth nationalities places_of_birth ' +
    'source_information_url ids'
  ).split(' '),
  // Files before 2020 have no key of their own.
  optional: ['_id'],
};

const kinds: Readonly<Record<string, EntryKind>> = {
  individual: 'INDIVIDUAL',
  entity: 'ENTITY',
  vessel: 'VESSEL',
  aircraft: 'AIRCRAFT',
};

/** Codes of the thirteen lists as the `source` column has them in brackets. */
const lists = ['SDN', 'EL', 'DTC', 'DPL', 'SSI', 'UVL', 'ISN', 'PLC', 'MEU', 'CMIC', 'CAP', 'MBS', 'FSE'];
const codeOf = (source: string): string | null =>
  /\((?:NS-)?([A-Z]{2,6})(?: List)?\)/.exec(source)?.[1] ??
  (/Military-Industrial Complex/.test(source) ? 'CMIC' : null);

const several = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(/; /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Ids {
  readonly identifiers: EntryIdentifier[];
  readonly genders: ('MALE' | 'FEMALE')[];
  readonly secondarySanctions: string[];
  readonly remarks: string[];
}

// No number is longer, and patterns are slow on texts that are none.
const LONGEST_ID = 1000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Takes `JO, 2014-08-30, 2009-08-31, K475336, Passport` apart: country, dates, number, what it is. */
function takeId(text: string, into: Ids): void {
  if (text.length > LONGEST_ID) {
    into.remarks.push(text);
    return;
  }
  const parts = text.split(', ');
  const label = parts.pop() ?? '';
  if (label === 'Gender' && /^(?:fe)?male$/i.test(parts.join(', '))) {
    into.genders.push(/^f/i.test(parts[0] ?? '') ? 'FEMALE' : 'MALE');
  } else if (/^(?:Secondary sanctions risk|Additional Sanctions Information)/i.test(label)) {
    into.secondarySanctions.push(`${label} ${parts.join(', ')}`);
  } else {
    const country = parts.length > 1 && isCountryCode(parts[0] ?? '') ? (parts.shift() ?? null) : null;
    const number = parts.filter((part) => !DATE.test(part)).join(', ');
    const found = readIdentifier(`${label} ${number}`);
    if (found) into.identifiers.push({ ...found, country: country ?? found.country });
    else into.remarks.push(text);
  }
}

const birthOf = (text: string): BirthSpan | null => {
  const days = readYearFirst(text);
  return days ? { ...days, circa: false } : readBirth(text);
};

const vesselOf = (row: HeaderRow): VesselFacts => ({
  callSign: row.cell('call_sign'),
  type: row.cell('vessel_type'),
  tonnage: row.cell('gross_tonnage'),
  grossTonnage: row.cell('gross_registered_tonnage'),
  flag: row.cell('vessel_flag'),
  owner: row.cell('vessel_owner'),
});

const said = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);

/** Reads one row. `ref` is the row's key within its list; `unclear` tells that prose stayed in a name. */
function rowEntry(list: string, ref: string, row: HeaderRow): { entry: ListEntry; unclear: boolean } {
  const main = cslName(row.cell('name') ?? '');
  const ids: Ids = { identifiers: [], genders: [], secondarySanctions: [], remarks: [] };
  for (const id of several(row.cell('ids'))) takeId(id, ids);
  const births = several(row.cell('dates_of_birth')).map((text) => ({ text, span: birthOf(text) }));
  const countries = [...several(row.cell('nationalities')), ...several(row.cell('citizenships'))].map((text) => ({
    text,
    code: placeCountry(text),
  }));
  const comments = several(row.cell('remarks')).map((text) => ({
    text,
    link: /^\(?Linked To: (.+?)\)?$/i.exec(text)?.[1],
  }));
  const kind = main.names.length === 0 ? 'ADDRESS' : (wordIn(kinds, row.cell('type')?.toLowerCase()) ?? 'UNKNOWN');
  const entry = listEntry({
    list,
    ref,
    kind,
    names: [...main.names, ...several(row.cell('alt_names')).flatMap(cslAliases)],
    programmes: several(row.cell('programs')),
    title: row.cell('title'),
    births: known(births.map(({ span }) => span)),
    birthPlaces: several(row.cell('places_of_birth')),
    nationalities: known(countries.map(({ code }) => code)),
    genders: ids.genders,
    identifiers: ids.identifiers,
    addresses: known(several(row.cell('addresses')).map(cslAddress)),
    vessel: kind === 'VESSEL' ? vesselOf(row) : null,
    linkedTo: [...main.linkedTo, ...known(comments.map(({ link }) => link))],
    secondarySanctions: ids.secondarySanctions,
    remarks: known([
      ...main.remarks,
      ...comments.filter(({ link }) => link === undefined).map(({ text }) => text),
      ...births.filter(({ span }) => span === null).map(({ text }) => `Date of birth: ${text}`),
      ...countries.filter(({ code }) => code === null).map(({ text }) => `Nationality: ${text}`),
      ...ids.remarks,
      said('Federal Register notice', row.cell('federal_register_notice')),
      said('Start date', row.cell('start_date')),
      said('End date', row.cell('end_date')),
      said('Standard order', row.cell('standard_order')),
      said('License requirement', row.cell('license_requirement')),
      said('License policy', row.cell('license_policy')),
      said('List', row.cell('source_list_url')),
      said('Source', row.cell('source_information_url')),
    ]),
    raw: row.raw,
  });
  return { entry, unclear: main.unclear };
}

/** A row's key: the list's own number, else the file's key, else what names an order: name and first day. */
const keyOf = (row: HeaderRow): string =>
  row.cell('entity_number') ??
  row.cell('_id') ??
  [row.cell('name'), row.cell('start_date') ?? row.cell('federal_register_notice')]
    .filter((part) => part !== null)
    .join(', ');

interface Rows {
  /** By list and key. */
  readonly entries: Map<string, ListEntry>;
  readonly joined: string[];
  readonly unclear: string[];
  readonly unknownLists: Set<string>;
  readonly errors: ListFileError[];
}

function readRows(list: string, file: string, rows: readonly HeaderRow[]): Rows {
  const read: Rows = { entries: new Map(), joined: [], unclear: [], unknownLists: new Set(), errors: [] };
  for (const row of rows) {
    const source = row.cell('source') ?? '';
    const code = codeOf(source);
    if (code === null) {
      const what = `The list this row is of cannot be told: ${source || 'nothing'}.`;
      read.errors.push(listFileError(file, 'VALUE_UNKNOWN', what, row.row, 'source'));
    } else if (row.cell('name') === null) {
      read.errors.push(listFileError(file, 'VALUE_MISSING', 'The row has no name.', row.row, 'name'));
    } else {
      if (!lists.includes(code)) read.unknownLists.add(source);
      takeRow(read, `${list}/${code}`, file, row);
    }
  }
  return read;
}

function takeRow(read: Rows, list: string, file: string, row: HeaderRow): void {
  const key = keyOf(row);
  const { entry, unclear } = rowEntry(list, key, row);
  const place = `${list} ${key}`;
  const before = read.entries.get(place);
  if (before && primaryName(before) !== primaryName(entry)) {
    const column = row.cell('entity_number') === null ? '_id' : 'entity_number';
    const what = `The key ${key} was there before, with another name.`;
    read.errors.push(listFileError(file, 'NUMBER_TWICE', what, row.row, column));
    return;
  }
  read.entries.set(place, before ? joinedEntry(before, entry) : entry);
  if (before) read.joined.push(`row ${row.row}`);
  if (unclear) read.unclear.push(`row ${row.row}`);
}

const some = (places: readonly string[]): string =>
  places.slice(0, 10).join(', ') + (places.length > 10 ? ' and others' : '');

function notesOn(file: string, { entries, joined, unclear, unknownLists }: Rows): readonly ListNote[] {
  const lost = [...entries.values()].filter(({ names }) => names.some(({ text }) => text.includes('?'))).length;
  const notes: (ListNote | null)[] = [
    joined.length === 0
      ? null
      : { code: 'ROWS_JOINED', file, what: `${joined.length} rows go on an entry of an earlier row: ${some(joined)}.` },
    unclear.length === 0
      ? null
      : {
          code: 'NAME_UNCLEAR',
          file,
          what: `${unclear.length} names hold prose and stay as they are: ${some(unclear)}.`,
        },
    lost === 0
      ? null
      : {
          code: 'CHARACTERS_LOST',
          file,
          what: `${lost} entries have names in which the publisher wrote ? for a lost character.`,
        },
    ...[...unknownLists].map((source) => ({ code: 'LIST_UNKNOWN', file, what: `A list not known before: ${source}.` })),
  ];
  return notes.filter((note) => note !== null);
}

/** The US Consolidated Screening List as CSV: thirteen lists of three departments in one file, each entry of its own list. */
export const usCsl = tableFormat({
  id: 'us-csl',
  title: 'US Consolidated Screening List, CSV',
  terms: null,
  shape,
  read: (list, file, table) => {
    const rows = readRows(list, file, table);
    if (rows.errors.length > 0) throw new Unreadable(...rows.errors);
    return { entries: [...rows.entries.values()], notes: notesOn(file, rows) };
  },
});
