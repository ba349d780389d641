/** What can be wrong with a list file. */
export const listFileErrorCodes = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TWICE',
  'FILE_TOO_LARGE',
  'ENCODING_UTF16',
  'ENCODING_BINARY',
  'ENCODING_BROKEN',
  'NOT_THIS_LIST',
  'QUOTES_BROKEN',
  'TRUNCATED',
  'COLUMN_COUNT',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'LINE_BREAK_IN_FIELD',
  'JSON_BROKEN',
  'NOT_A_NUMBER',
  'NOT_A_DATE',
  'VALUE_MISSING',
  'VALUE_UNKNOWN',
  'NUMBER_TWICE',
  'ENTRY_MISSING',
  'REFERENCE_UNKNOWN',
  'GZIP_BROKEN',
  'XML_BROKEN',
  'XML_DOCTYPE',
  'XML_TOO_DEEP',
  'RECORD_TOO_LARGE',
] as const;
export type ListFileErrorCode = (typeof listFileErrorCodes)[number];

/** One thing wrong in a list file, and where. A value, not an exception: an import shows them all. */
export interface ListFileError {
  readonly file: string;
  /** Line of the file, from 1; `null` when the file as a whole is meant. */
  readonly row: number | null;
  /** Name of the column in the publisher's specification, or the place of a byte; `null` when no column is meant. */
  readonly column: string | null;
  readonly code: ListFileErrorCode;
  /** In plain English, for the log and the import page. */
  readonly what: string;
}

/** More errors than this help nobody. */
export const MOST_ERRORS = 20;

/** One error; without a place it is about the file as a whole. */
export const listFileError = (
  file: string,
  code: ListFileErrorCode,
  what: string,
  row: number | null = null,
  column: string | null = null,
): ListFileError => ({ file, row, column, code, what });
