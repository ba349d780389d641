import { chplTiers, type PublishedListKind } from '@downstream/kernel';
import type { Fault } from './fault';
import { factStatuses, keywordMatches, type ListRows } from './list-rows';

/** One column of the rows of a kind, as people see and type it. */
export interface ListColumn {
  readonly name: string;
  /** Several values in one cell, parted by semicolons. */
  readonly many?: true;
  /** The words there are to choose from. */
  readonly choices?: readonly string[];
  /** An empty cell is "not given". */
  readonly optional?: true;
}

const text = (name: string): ListColumn => ({ name });
const many = (name: string): ListColumn => ({ name, many: true });
const optional = (name: string): ListColumn => ({ name, optional: true });
const status: ListColumn = { name: 'status', choices: factStatuses };

/** The columns of each kind of list, in their order. */
export const listColumns: Readonly<Record<PublishedListKind, readonly ListColumn[]>> = {
  CHPL: [text('hs6'), { name: 'tier', choices: chplTiers }, text('description')],
  LEGAL_ANNEX: [text('annex'), text('prefix'), text('description'), status],
  SENSITIVE_GOODS: [
    text('goods'),
    text('description'),
    many('prefixes'),
    many('controlNumbers'),
    many('parameters'),
    status,
  ],
  GOODS_KEYWORDS: [
    text('goods'),
    text('language'),
    text('keyword'),
    { name: 'match', choices: keywordMatches },
    optional('note'),
  ],
  COUNTRY_SET: [text('set'), text('code'), optional('from'), optional('to'), status, optional('note')],
  HS_FORWARD: [text('from'), many('to')],
};

/** The cells of a row by the names of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** A row as text, a cell for each column. */
export function cellsOf<K extends PublishedListKind>(kind: K, row: ListRows[K]): Cells {
  const values = row as unknown as Readonly<Record<string, string | readonly string[] | null>>;
  const cell = (value: string | readonly string[] | null | undefined): string =>
    typeof value === 'string' ? value : (value ?? []).join('; ');
  return Object.fromEntries(listColumns[kind].map(({ name }) => [name, cell(values[name])]));
}

/** The row that cells say; nothing is checked here. A cell that is not there is empty, or the first of its choices. */
export function rowOf<K extends PublishedListKind>(kind: K, cells: Cells): ListRows[K] {
  const value = ({ name, many: several, choices, optional: may }: ListColumn) => {
    const cell = (cells[name] ?? '').trim();
    if (several) return [...new Set(cell.split(';').map((one) => one.trim()))].filter(Boolean);
    if (choices) return choices.find((one) => one === cell.toUpperCase()) ?? (cell === '' ? choices[0] : cell);
    return may && cell === '' ? null : cell;
  };
  return Object.fromEntries(listColumns[kind].map((column) => [column.name, value(column)])) as unknown as ListRows[K];
}

/** What a pasted table holds: its rows, or why it cannot be read. */
export interface ReadTable<K extends PublishedListKind> {
  readonly rows: readonly ListRows[K][];
  readonly faults: readonly Fault[];
}

/**
 * Reads a table as it is copied from a spreadsheet or a CSV file: a line of headings, then a line per row; commas,
 * semicolons or tabs. Columns are found by their names, in any order and spelling of capitals; others are left out.
 * @returns a fault at `/text` where it is no table, at `/columns/<name>` for each column that is missing
 */
export function readTable<K extends PublishedListKind>(kind: K, written: string): ReadTable<K> {
  const lines = linesOf(written);
  const [head, ...body] = lines ?? [];
  if (!head || body.length === 0) return { rows: [], faults: [{ pointer: '/text', code: 'REQUIRED' }] };
  const names = head.map((name) => name.trim().toLowerCase());
  const place = ({ name }: ListColumn): number => names.indexOf(name.toLowerCase());
  const faults = listColumns[kind]
    .filter((column) => place(column) < 0 && !column.optional && !column.many && !column.choices)
    .map(({ name }): Fault => ({ pointer: `/columns/${name}`, code: 'REQUIRED' }));
  if (faults.length > 0) return { rows: [], faults };
  const cells = (line: readonly string[]): Cells =>
    Object.fromEntries(listColumns[kind].map((column) => [column.name, line[place(column)] ?? '']));
  return { rows: body.map((line) => rowOf(kind, cells(line))), faults: [] };
}

// A cell may hold semicolons, so they part columns only where the headings know neither tab nor comma.
function linesOf(written: string): string[][] | undefined {
  const text = written.replace(/^\uFEFF/, '');
  const [head = ''] = text.split('\n', 1);
  const sign = ['\t', ',', ';'].find((one) => head.includes(one)) ?? ',';
  // A cell in quotes, with a quote written twice inside it, or one without; then what ends it.
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"[ ]*|([^"${sign}\\n\\r][^${sign}\\n\\r]*|))(${sign}|\\r?\\n|\\r|$)`, 'y');
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    // A quote that is never closed, or that stands where none may.
    if (!found) return undefined;
    const [, quoted, plain = '', end] = found;
    lines.at(-1)?.push((quoted?.replace(/""/g, '"') ?? plain).trim());
    if (end !== sign) lines.push([]);
  }
  return lines.filter((line) => line.some(Boolean));
}
