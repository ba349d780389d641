import type { EntryAddress, ListEntry } from '@downstream/checks/core';
import { CsvError, parse } from 'csv-parse/sync';
import { known, listEntry, words } from './entry-parts';
import { type HeaderRow, type TableShape } from './header-table';
import { tableFormat } from './table-format';
import { listFileError, type ListFileError } from './list-file-error';
import type { LeftOut } from './list-format';
import { openBirth, openCountry, openKind, openNumber, openSanctionsTerms } from './open-facts';
import { Unreadable } from './whole-list';

const shape: TableShape = {
  title: 'targets.simple.csv of OpenSanctions',
  delimiter: ',',
  required: [
    'id',
    'schema',
    'name',
    'aliases',
    'birth_date',
    'countries',
    'addresses',
    'identifiers',
    'sanctions',
    'dataset',
  ],
  // `program_ids` came later; a reader that does not need a column does not ask for it.
  optional: ['phones', 'emails', 'program_ids', 'first_seen', 'last_seen', 'last_change'],
};

/** A cell with several values is itself a line of a table with `;` between them: a value with a `;` stands in quotation marks. */
function several(text: string): readonly string[] {
  if (text === '') return [];
  return inner(text).flatMap((value) => words(value) ?? []);
}

function inner(text: string): readonly string[] {
  try {
    return parse(text, { delimiter: ';', relax_quotes: true, relax_column_count: true }).flat();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A lone quotation mark: the value is taken as it stands.
    return text.split(';');
  }
}

function rowEntry(list: string, id: string, name: string, row: HeaderRow): ListEntry | null {
  const kind = openKind(row.cell('schema') ?? '');
  if (!kind) return null;
  const cells = (column: string): readonly string[] => several(row.text(column));
  const places = cells('countries').map((text) => ({ text, code: openCountry(text) }));
  const countries = known(places.map(({ code }) => code));
  const births = cells('birth_date').map((text) => ({ text, span: openBirth(text) }));
  // Which of several countries an address is in, the file does not say.
  const country = countries.length === 1 ? (countries[0] ?? null) : null;
  const addresses = (kind === 'ADDRESS' ? [name, ...cells('addresses')] : cells('addresses')).map(
    (street): EntryAddress => ({ street, city: null, country, countryText: null }),
  );
  const texts = (column: string, label: string): readonly string[] => cells(column).map((text) => `${label}: ${text}`);
  return listEntry({
    list,
    ref: id,
    kind,
    names:
      kind === 'ADDRESS'
        ? []
        : [{ kind: 'PRIMARY', text: name }, ...cells('aliases').map((text) => ({ kind: 'AKA', text }) as const)],
    programmes: cells('program_ids'),
    births: known(births.map(({ span }) => span)),
    nationalities: countries,
    identifiers: cells('identifiers').map((text) => openNumber(text, kind, countries)),
    addresses,
    remarks: [
      ...cells('sanctions'),
      ...births.filter(({ span }) => span === null).map(({ text }) => `Date of birth: ${text}`),
      ...places.filter(({ code }) => code === null).map(({ text }) => `Country: ${text}`),
      ...texts('phones', 'Phone'),
      ...texts('emails', 'Email'),
      ...texts('dataset', 'Dataset'),
    ],
    raw: row.raw,
  });
}

function readRows(
  list: string,
  file: string,
  rows: readonly HeaderRow[],
): { entries: ListEntry[]; skipped: LeftOut[] } {
  const errors: ListFileError[] = [];
  const entries: ListEntry[] = [];
  const skipped: LeftOut[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const [id, name] = [row.cell('id'), row.cell('name')];
    if (id === null) errors.push(listFileError(file, 'VALUE_MISSING', 'The row has no id.', row.row, 'id'));
    else if (seen.has(id))
      errors.push(listFileError(file, 'NUMBER_TWICE', `The id ${id} was there before.`, row.row, 'id'));
    else if (name === null) skipped.push({ record: id, reason: 'It has no name.' });
    else {
      const entry = rowEntry(list, id, name, row);
      if (entry) entries.push(entry);
      else
        skipped.push({
          record: id,
          reason: `Its schema ${row.cell('schema') ?? '(none)'} is no party and no address.`,
        });
    }
    if (id !== null) seen.add(id);
  }
  if (errors.length > 0) throw new Unreadable(...errors);
  return { entries, skipped };
}

/** A list of OpenSanctions in its simplest form: a row per party. The licence is for non-commercial use. */
export const openSanctionsSimple = tableFormat({
  id: 'opensanctions-simple',
  title: 'OpenSanctions, targets.simple.csv',
  terms: openSanctionsTerms,
  shape,
  read: readRows,
});
