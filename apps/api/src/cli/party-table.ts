import { CsvError, parse } from 'csv-parse/sync';
import { OperatorError } from '../roles/plainly';
import { EXIT_NOT_DONE } from './list-sources';
import type { Asked, ListedHit } from './screen-lists';
import { askedBy } from './screen-question';

/** A party of a table, by its place and, where it has one, the caller's own reference. */
export interface TableParty {
  /** From 1, the line of column names not counted. */
  readonly row: number;
  readonly ref: string;
  readonly asked: Asked;
}

const columns = ['name', 'ref', 'aliases', 'type', 'country', 'dob', 'address', 'ids'] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;
const MOST_FAULTS = 20;

const refuse = (path: string, ...faults: string[]): never => {
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => `- ${fault}`);
  throw new OperatorError(
    `${path} cannot be read as parties; nothing was searched.\n${lines.join('\n')}`,
    EXIT_NOT_DONE,
  );
};

/**
 * The parties of a CSV table in UTF-8 with the column `name` and, where known, `ref`, `aliases`, `country` and `ids` (several
 * by semicolons), `type`, `dob`, `address`; other columns are left alone.
 * @throws OperatorError when anything is wrong with any of them: a party left out would look like one without hits
 */
export function partiesOf(bytes: Uint8Array, path: string): readonly TableParty[] {
  const rows = rowsOf(bytes, path);
  if (rows.length === 0) refuse(path, 'The table has no parties.');
  const faults: string[] = [];
  const parties = rows.flatMap((cells, at): TableParty[] => {
    const { name = '', ref = '', aliases = '', type = '', country = '', dob = '', address = '', ids = '' } = cells;
    const names = [name, ...several(aliases)].map((one) => one.trim());
    try {
      const asked = askedBy({
        names,
        type: type.trim() || undefined,
        countries: several(country),
        dob: dob.trim() || undefined,
        addresses: address.trim() === '' ? [] : [address.trim()],
        ids: several(ids),
      });
      return [{ row: at + 1, ref, asked }];
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      faults.push(`Party ${at + 1}: ${error.message}`);
      return [];
    }
  });
  return faults.length > 0 ? refuse(path, ...faults) : parties;
}

const several = (cell: string): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function rowsOf(bytes: Uint8Array, path: string): readonly Row[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(path, 'The file is not in UTF-8.');
  }
  try {
    const [header = [], ...lines] = parse(text, { skip_empty_lines: true }) as string[][];
    const known = header.map((column) => column.trim().toLowerCase());
    if (!known.includes('name')) refuse(path, 'The first line must name the columns, one of them "name".');
    const twice = columns.filter((column) => known.indexOf(column) !== known.lastIndexOf(column));
    if (twice.length > 0) refuse(path, `Columns named twice: ${twice.join(', ')}.`);
    return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [known[at] ?? '', cell])));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(path, `The file is no CSV table: ${error.message}`);
  }
}

// A spreadsheet would take such a cell for a formula, also after blanks.
const FORMULA = /^\s*[=+\-@\t\r]/;
const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const hitColumns = 'row,ref,name,list,entry,kind,entry_name,score,band,name_asked,name_listed,programmes';

/** A line for each hit, as CSV (RFC 4180); what a spreadsheet would run has an apostrophe before it. */
export function hitTable(
  found: readonly { readonly party: TableParty; readonly hits: readonly Omit<ListedHit, 'wouldChange'>[] }[],
): string {
  const lines = found.flatMap(({ party: { row, ref, asked }, hits }) =>
    hits.map((hit) =>
      [
        String(row),
        ref,
        asked.names[0] ?? '',
        hit.list,
        hit.ref,
        hit.kind,
        hit.name,
        String(hit.score),
        hit.band,
        hit.ours,
        hit.theirs,
        hit.programmes.join('; '),
      ]
        .map(cell)
        .join(','),
    ),
  );
  return [hitColumns, ...lines, ''].join('\r\n');
}
