/** The cells of a row, all of them texts. */
export type TableLine = readonly string[];

/** A table that goes out as a file. Its rows are read while it is written, some at a time. */
export interface OutgoingTable {
  /** What the sheet is called. */
  readonly title: string;
  /** What stands above the table in a text, and on a sheet of its own in a workbook: who, when, which part. */
  readonly about: readonly TableLine[];
  readonly headings: TableLine;
  readonly rows: AsyncIterable<readonly TableLine[]>;
}

export type TableFormat = 'CSV' | 'XLSX';

/** Rows that are all at hand, as a table reads them. */
export async function* batched(rows: readonly TableLine[]): AsyncIterable<readonly TableLine[]> {
  yield await Promise.resolve(rows);
}
