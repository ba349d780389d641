import { CsvError, parse } from 'csv-parse/sync';
import { words } from './entry-parts';
import { listFileError, type ListFileError } from './list-file-error';
import type { ListNote } from './list-format';
import { Unreadable } from './whole-list';

/** One record of a table whose first row names the columns. */
export interface HeaderRow {
  /** Line in the file on which the record begins, from 1. */
  readonly row: number;
  /** The record as published. */
  readonly raw: string;
  /** A cell by the name of its column, without needless white space; `null` when it is empty or the column is absent. */
  cell(column: string): string | null;
  /** The same as written. */
  text(column: string): string;
}

/** What the table of a format looks like. */
export interface TableShape {
  /** In a few words, for errors: `US Consolidated Screening List`. */
  readonly title: string;
  /** What stands between two cells; `ANY` for whichever of comma, semicolon and tab the header has most of. */
  readonly delimiter: ',' | '\t' | ';' | 'ANY';
  /** Columns the format has and must have, by their names in small letters. */
  readonly required: readonly string[];
  /** Columns the format may have. */
  readonly optional: readonly string[];
  /** Other words for a column. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Lines above the header. */
  readonly preamble?: number;
}

/** A table as it was read. */
export interface HeaderTable {
  readonly rows: readonly HeaderRow[];
  /** Columns of the format that the file has. */
  readonly columns: readonly string[];
  /** Headers of columns the format does not know. */
  readonly ignored: readonly string[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** A column's name as it is compared: small letters, one space for white space and underscores. */
export const columnKey = (header: string): string =>
  header
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();

/** Without the line breaks at its end; a pattern for them is slow on a text of nothing but line breaks. */
const withoutBreak = (text: string): string => {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
};
const breaks = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

interface Header {
  readonly places: ReadonlyMap<string, number>;
  readonly ignored: readonly string[];
}

function readHeader(file: string, row: number, cells: readonly string[], shape: TableShape): Header {
  const columns = new Map([...shape.required, ...shape.optional].map((column) => [columnKey(column), column]));
  for (const [word, column] of Object.entries(shape.synonyms ?? {})) columns.set(columnKey(word), column);
  const places = new Map<string, number>();
  const ignored: string[] = [];
  const errors: ListFileError[] = [];
  cells.forEach((cell, i) => {
    const column = columns.get(columnKey(cell));
    if (column === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim());
    } else if (places.has(column)) {
      errors.push(listFileError(file, 'COLUMN_TWICE', `There are two columns for ${column}.`, row, cell.trim()));
    } else places.set(column, i);
  });
  const missing = shape.required.filter((column) => !places.has(column));
  // One column of many may be there by chance.
  if (shape.required.length - missing.length < Math.min(2, shape.required.length / 4)) {
    throw new Unreadable(stranger(file, row, shape));
  }
  for (const column of missing) {
    errors.push(listFileError(file, 'COLUMN_MISSING', `The column ${column} is missing.`, row, column));
  }
  if (errors.length > 0) throw new Unreadable(...errors);
  return { places, ignored };
}

const afterLines = (text: string, count: number): string => {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return '';
    at = next + 1;
  }
  return text.slice(at);
};

const stranger = (file: string, row: number, { title, required }: TableShape): ListFileError => {
  const what = `This is not the ${title}: its first row has none of the columns ${required.slice(0, 4).join(', ')}.`;
  return listFileError(file, 'NOT_THIS_LIST', what, row);
};

function firstLineFits(
  text: string,
  delimiter: string,
  { preamble = 0, required, synonyms = {} }: TableShape,
): boolean {
  const header = /^.*/.exec(afterLines(text, preamble))?.[0] ?? '';
  const names = new Set([...required, ...Object.keys(synonyms)].map(columnKey));
  return header.split(delimiter).some((cell) => names.has(columnKey(cell.replaceAll('"', ''))));
}

function delimiterOf(text: string, delimiter: TableShape['delimiter']): string {
  if (delimiter !== 'ANY') return delimiter;
  const header = /^.*/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function records(file: string, text: string, shape: TableShape): readonly Parsed[] {
  const { preamble = 0 } = shape;
  const delimiter = delimiterOf(text, shape.delimiter);
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, info: true, raw: true };
  try {
    return parse(afterLines(text, preamble), options) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0) + preamble;
    // Another table, with other marks between its cells, has its quotation marks in other places too.
    if (!firstLineFits(text, delimiter, shape)) throw new Unreadable(stranger(file, preamble + 1, shape));
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' && line >= breaks(text)) {
      const what = 'The file ends within a quoted field: it was cut off, or a quotation mark is missing.';
      throw new Unreadable(listFileError(file, 'TRUNCATED', what, line));
    }
    const what = 'A quotation mark is missing, or one too many, in this row or the one before.';
    throw new Unreadable(listFileError(file, 'QUOTES_BROKEN', what, line));
  }
}

/**
 * Reads a table whose first row names its columns, in whatever order they stand.
 * @throws Unreadable with row and column for a missing or doubled column, a row of another width, broken quotation marks, a
 *   table of something else, and one without rows
 */
export function readHeaderTable(file: string, text: string, shape: TableShape): HeaderTable {
  const [first, ...rest] = records(file, text, shape);
  if (first === undefined || rest.length === 0) {
    throw new Unreadable(listFileError(file, 'FILE_EMPTY', 'The file has no rows below its header.'));
  }
  const rowOf = ({ raw, info }: Parsed): number => info.lines + (shape.preamble ?? 0) - breaks(raw.trim());
  const { places, ignored } = readHeader(file, rowOf(first), first.record, shape);
  const names = first.record.map((cell) => cell.trim());
  const errors = rest.flatMap((one, i) => {
    const found = one.record.length;
    if (found === names.length) return [];
    const column = names[Math.min(found, names.length) - 1] ?? null;
    if (i === rest.length - 1 && found < names.length) {
      const what = `The file ends within this row, in column ${found} of ${names.length}: it was cut off.`;
      return [listFileError(file, 'TRUNCATED', what, rowOf(one), column)];
    }
    const what = `${names.length} columns expected, ${found} found.`;
    return [listFileError(file, 'COLUMN_COUNT', what, rowOf(one), column)];
  });
  if (errors.length > 0) throw new Unreadable(...errors);
  const rows = rest.map((one): HeaderRow => {
    const text = (column: string): string => one.record[places.get(column) ?? -1] ?? '';
    return { row: rowOf(one), raw: withoutBreak(one.raw), text, cell: (column) => words(text(column)) };
  });
  return { rows, columns: [...places.keys()], ignored };
}

/** Notes on columns nobody reads: they stay in the entries' raw text. */
export const ignoredColumns = (file: string, { ignored }: HeaderTable): readonly ListNote[] =>
  ignored.length === 0 ? [] : [{ code: 'COLUMN_IGNORED', file, what: `Columns not read: ${ignored.join(', ')}.` }];
