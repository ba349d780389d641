import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ERRORS, type ListFileError, type ListFileErrorCode } from './list-file-error';
import { fileOfWidth, ofacColumns, type OfacSdnFile } from './ofac-columns';

/** One record of a file. */
export interface OfacRecord {
  /** Line in the file, from 1. */
  readonly row: number;
  /** Fields in the publisher's order; `null` where the publisher writes `-0-`. */
  readonly fields: readonly (string | null)[];
  /** The last field with its spaces: a remark that is cut off goes on in another file, perhaps within a word. */
  readonly tail: string;
  /** The line as published. */
  readonly raw: string;
}

/** Result of reading one file's table. */
export type ReadTable =
  | {
      readonly ok: true;
      readonly records: readonly OfacRecord[];
      /** Whether the file ends within the last null: no fact is lost, but it was cut off, and rows may be missing. */
      readonly endCut: boolean;
    }
  | { readonly ok: false; readonly errors: readonly ListFileError[] };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const value = (field: string): string | null => {
  const text = field.replace(/\s+/g, ' ').trim();
  return text === '' || text === '-0-' ? null : text;
};

const LINE_BREAK = /\r\n|\n|\r/;
/** What is left of a null when a file is cut off within it. */
const CUT_NULL = /^-0?$/;

/** The line on which a record begins. */
const firstLine = ({ record, info }: Parsed): number =>
  info.lines - record.reduce((count, field) => count + field.split(LINE_BREAK).length - 1, 0);

// How many records decide whether the file is the right one at all.
const SAMPLE = 5;

function wrongFile(file: OfacSdnFile, lines: readonly string[], parsed: readonly Parsed[]): string | null {
  if (lines[0]?.trimStart().startsWith('<')) return 'This is XML or HTML, not the CSV form of the list.';
  const sample = parsed.slice(0, SAMPLE);
  const widths = new Set(sample.map(({ record }) => record.length));
  const [width = 0] = widths;
  const expected = ofacColumns[file].length;
  // One row of a wrong width is a broken row; the same wrong width everywhere is another file.
  const known = fileOfWidth(width) !== undefined || width === 1 || sample.length === SAMPLE;
  if (widths.size !== 1 || width === expected || !known) return null;
  const like = fileOfWidth(width);
  return `${file} has ${expected} columns, this file ${width}${like ? `: it looks like ${like}` : ''}.`;
}

function quoteError(file: OfacSdnFile, error: CsvError, lines: readonly string[]): ListFileError {
  const row = Number(error['records'] ?? 0) + Number(error['empty_lines'] ?? 0) + 1;
  const column = ofacColumns[file][Number(error['index'] ?? -1)] ?? null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' && row >= lines.length) {
    return { file, row, column, code: 'TRUNCATED', what: 'The file ends within a quoted field: it was cut off.' };
  }
  return {
    file,
    row,
    column,
    code: 'QUOTES_BROKEN',
    what: 'A quotation mark is missing, or one too many, in this row.',
  };
}

function faults(file: OfacSdnFile, parsed: readonly Parsed[]): ListFileError[] {
  const columns = ofacColumns[file];
  const errors: ListFileError[] = [];
  parsed.forEach(({ record, info }, i) => {
    const row = firstLine({ record, info });
    const add = (code: ListFileErrorCode, column: string | null, what: string) =>
      errors.push({ file, row, column, code, what });
    const broken = record.findIndex((field) => LINE_BREAK.test(field));
    if (broken >= 0) {
      add(
        'LINE_BREAK_IN_FIELD',
        columns[broken] ?? null,
        'A field goes over several lines: a quotation mark is missing.',
      );
      return;
    }
    const column = columns[Math.min(record.length, columns.length) - 1] ?? null;
    // A last field of nothing at all is cut off too: the publisher writes a null where there is none.
    if (i === parsed.length - 1 && (record.length < columns.length || record.at(-1) === '')) {
      const where = `in column ${record.length} of ${columns.length}`;
      add('TRUNCATED', column, `The file ends within this row, ${where}: it was cut off.`);
    } else if (record.length !== columns.length) {
      add('COLUMN_COUNT', column, `${columns.length} columns expected, ${record.length} found.`);
    }
  });
  return errors;
}

/** Reads the table of one file. Any fault refuses the whole file; at most twenty are named. */
export function readTable(file: OfacSdnFile, text: string): ReadTable {
  const lines = text.split(LINE_BREAK);
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, { relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const xml = wrongFile(file, lines, []);
    return {
      ok: false,
      errors: [xml ? { file, row: 1, column: null, code: 'NOT_THIS_LIST', what: xml } : quoteError(file, error, lines)],
    };
  }
  const wrong = wrongFile(file, lines, parsed);
  if (wrong) return { ok: false, errors: [{ file, row: 1, column: null, code: 'NOT_THIS_LIST', what: wrong }] };
  const errors = faults(file, parsed);
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
  const last = parsed.at(-1)?.record;
  const endCut = CUT_NULL.test(last?.at(-1) ?? '');
  const records = parsed.map(({ record, info }) => {
    const fields = record.map(value);
    if (endCut && record === last) fields[fields.length - 1] = null;
    const tail = fields.at(-1) == null ? '' : (record.at(-1) ?? '');
    return { row: info.lines, fields, tail, raw: lines[info.lines - 1] ?? '' };
  });
  return { ok: true, records, endCut };
}
