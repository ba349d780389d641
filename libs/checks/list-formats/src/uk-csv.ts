import type { ListEntry } from '@downstream/checks/core';
import { britishAddress } from './british-details';
import { joinedEntry, known, type EntryParts } from './entry-parts';
import { ignoredColumns, readHeaderTable, type HeaderRow, type TableShape } from './header-table';
import { listFileError, type ListFileError } from './list-file-error';
import type { LeftOut, ReadList } from './list-format';
import { reportOf } from './report';
import { ukKind, ukName, ukParts, type UkDesignation } from './uk-designation';
import { ukDay } from './uk-xml';
import { Unreadable } from './whole-list';

const given = [1, 2, 3, 4, 5].map((n) => `Name ${n}`);
const lines = [1, 2, 3, 4, 5, 6].map((n) => `Address Line ${n}`);

const shape: TableShape = {
  title: 'UK Sanctions List',
  delimiter: ',',
  preamble: 1,
  required: ['Unique ID', 'Name 6', ...given, 'Name type', 'Regime Name', 'Designation Type', 'Sanctions Imposed'],
  optional: [
    'Last Updated',
    'OFSI Group ID',
    'UN Reference Number',
    'Alias strength',
    'Title',
    'Name non-latin script',
    'Non-latin script type',
    'Non-latin script language',
    'Designation source',
    'Other Information',
    'UK Statement of Reasons',
    ...lines,
    'Address Postal Code',
    'Address Country',
    'Phone number',
    'Website',
    'Email address',
    'Date Designated',
    'D.O.B',
    'Nationality(/ies)',
    'National Identifier number',
    'National Identifier additional information',
    'Passport number',
    'Passport additional information',
    'Position',
    'Gender',
    'Town of birth',
    'Country of birth',
    'Type of entity',
    'Subsidiaries',
    'Parent company',
    'Business registration number (s)',
    'IMO number',
    'Current owner/operator (s)',
    'Previous owner/operator (s)',
    'Current believed flag of ship',
    'Previous flags',
    'Type of ship',
    'Tonnage of ship',
    'Length of ship',
    'Year Built',
    'Hull identification number (HIN)',
  ],
  synonyms: {
    'Individual, Entity, Ship': 'Designation Type',
    'Postal Code': 'Address Postal Code',
    Country: 'Address Country',
    DOB: 'D.O.B',
    'Business registration number(s)': 'Business registration number (s)',
    'Phone numbers': 'Phone number',
    Phone: 'Phone number',
    Email: 'Email address',
  },
};

/** Facts that are shown and not compared, by their columns. */
const shown = [
  'Position',
  'Type of entity',
  'Subsidiaries',
  'Previous owner/operator (s)',
  'Previous flags',
  'Length of ship',
  'Year Built',
  'Hull identification number (HIN)',
  'Phone number',
  'Website',
  'Email address',
  'Passport additional information',
  'National Identifier additional information',
  'Designation source',
  'OFSI Group ID',
  'UN Reference Number',
  'Date Designated',
  'Last Updated',
];

function designationOf(row: HeaderRow, ref: string, kind: UkDesignation['kind']): UkDesignation {
  const cells = (column: string): readonly string[] => known([row.cell(column)]);
  return {
    ref,
    kind,
    names: [
      {
        given: given.map((column) => row.cell(column)),
        family: row.cell('Name 6'),
        type: row.cell('Name type'),
        strength: row.cell('Alias strength'),
      },
    ],
    nativeNames: cells('Name non-latin script'),
    regimes: cells('Regime Name'),
    titles: cells('Title'),
    births: cells('D.O.B'),
    birthPlaces: known([known([row.cell('Town of birth'), row.cell('Country of birth')]).join(', ') || null]),
    nationalities: cells('Nationality(/ies)'),
    genders: cells('Gender'),
    passports: cells('Passport number'),
    nationalNumbers: cells('National Identifier number'),
    companyNumbers: cells('Business registration number (s)'),
    imoNumbers: cells('IMO number'),
    addresses: [
      britishAddress(
        lines.map((line) => row.cell(line)),
        row.cell('Address Postal Code'),
        row.cell('Address Country'),
      ),
    ],
    vessel:
      kind === 'VESSEL'
        ? {
            callSign: null,
            type: row.cell('Type of ship'),
            tonnage: row.cell('Tonnage of ship'),
            grossTonnage: null,
            flag: row.cell('Current believed flag of ship'),
            owner: row.cell('Current owner/operator (s)'),
          }
        : null,
    parents: cells('Parent company'),
    sanctions: known((row.cell('Sanctions Imposed') ?? '').split('|').map((part) => part.trim() || null)),
    otherInformation: row.cell('Other Information'),
    reasons: row.cell('UK Statement of Reasons'),
    more: shown.map((column) => [column, row.cell(column)] as const),
    raw: row.raw,
  };
}

/** Joins the rows of one Unique ID: each has a name of it, and the facts again. */
function readRows(
  list: string,
  file: string,
  rows: readonly HeaderRow[],
): { entries: ListEntry[]; skipped: LeftOut[] } {
  const errors: ListFileError[] = [];
  const skipped: LeftOut[] = [];
  const groups = new Map<string, EntryParts[]>();
  for (const row of rows) {
    const ref = row.cell('Unique ID');
    const type = row.cell('Designation Type');
    const kind = ukKind(type);
    if (ref === null)
      errors.push(listFileError(file, 'VALUE_MISSING', 'The row has no Unique ID.', row.row, 'Unique ID'));
    else if (!kind) {
      const what = `No such type: ${type ?? 'none'}.`;
      errors.push(listFileError(file, 'VALUE_UNKNOWN', what, row.row, 'Designation Type'));
    } else {
      const one = designationOf(row, ref, kind);
      const named = one.names.some((name) => ukName(name) !== null) || one.nativeNames.length > 0;
      if (!named) skipped.push({ record: ref, reason: `Row ${row.row}: a name of it has no words.` });
      const group = groups.get(ref) ?? [];
      group.push(ukParts(list, one));
      groups.set(ref, group);
    }
  }
  const entries = [...groups.values()].flatMap(([first, ...others]) => (first ? [joinedEntry(first, ...others)] : []));
  if (errors.length > 0) throw new Unreadable(...errors);
  return { entries, skipped };
}

/** Reads the list in its CSV form. @throws Unreadable */
export function readUkCsv(list: string, file: string, text: string): ReadList {
  const table = readHeaderTable(file, text, shape);
  const { entries, skipped } = readRows(list, file, table.rows);
  const generatedAt = ukDay(/^"?Report Date:? *([^",\r\n]+)/i.exec(text)?.[1]?.trim() ?? null);
  const notes = ignoredColumns(file, table);
  return { ok: true, entries, report: reportOf(entries, { generatedAt, notes, skipped, entriesSkipped: 0 }) };
}
