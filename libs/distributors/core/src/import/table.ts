import type { TableFaultCode } from '@downstream/kernel';

/** What a cell was in the file, where that matters beside its text. */
export type CellMark =
  /** The value that was saved with a formula; nothing is ever calculated. */
  | 'FORMULA'
  /** A formula without a saved value. */
  | 'FORMULA_WITHOUT_VALUE'
  /** An error of the spreadsheet, such as `#REF!`. */
  | 'ERROR_VALUE'
  /** A number too long for a spreadsheet, which has put zeros for its last digits. */
  | 'DIGITS_LOST';

/** A row as the file has it: its number there, from 1, and its cells as text. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Marks by the place of their cell, from 0; absent where there are none. */
  readonly marks?: Readonly<Record<number, CellMark>>;
}

/** Why a file cannot be read as a table: a code, and facts for its words. */
export interface TableFault {
  readonly code: TableFaultCode;
  /** The row of the file, from 1, where one is to blame. */
  readonly row?: number;
  /** What was found, such as a sheet or an entry of an archive. */
  readonly what?: string;
}

/** A file cannot be read as a table. Thrown while reading, for the first fault ends it. */
export class UnreadableTable extends Error {
  constructor(readonly fault: TableFault) {
    super(fault.code);
    this.name = 'UnreadableTable';
  }
}

/** The bounds of a table. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
/** UTF-16 units of one cell: as many as a spreadsheet takes. */
export const MOST_CELL = 32_767;
/** Rows above the header and empty ones between, which do not count as rows. */
export const MOST_LINES = 60_000;

/** The cells without empty ones at their end. */
export function trimmedCells(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end--;
  return cells.slice(0, end);
}

/** Takes rows one by one and holds them to the bounds; rows without anything in them are passed over. */
export class RowCounter {
  private count = 0;

  /** @throws UnreadableTable TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG */
  take(row: number, cells: readonly string[]): readonly string[] | undefined {
    const kept = trimmedCells(cells);
    if (kept.length === 0) return undefined;
    if (kept.length > MOST_COLUMNS) throw new UnreadableTable({ code: 'TOO_MANY_COLUMNS', row });
    if (kept.some((cell) => cell.length > MOST_CELL)) throw new UnreadableTable({ code: 'CELL_TOO_LONG', row });
    // One more for the header.
    if (++this.count > MOST_ROWS + 1) throw new UnreadableTable({ code: 'TOO_MANY_ROWS', row });
    return kept;
  }
}
