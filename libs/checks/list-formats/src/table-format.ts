import type { ListEntry } from '@downstream/checks/core';
import { ignoredColumns, readHeaderTable, type HeaderRow, type TableShape } from './header-table';
import type { ListFormat } from './list-format';
import { oneFileFormat } from './one-file-format';
import { reportOf, type Reading } from './report';
import { textOf } from './source-text';

/** What was made of the rows of a table. */
interface TableReading extends Reading {
  readonly entries: readonly ListEntry[];
}

/** What tells the formats of one table with a header apart. */
interface OneTable extends Pick<ListFormat, 'id' | 'title' | 'terms'> {
  readonly shape: TableShape;
  /**
   * Makes entries of the rows.
   * @param text the whole file, for what stands above the header
   * @throws Unreadable
   */
  readonly read: (list: string, file: string, rows: readonly HeaderRow[], text: string) => TableReading;
}

/** A format whose lists are one table each, its columns named by its first row. */
export const tableFormat = ({ id, title, terms, shape, read }: OneTable): ListFormat =>
  oneFileFormat({
    id,
    title,
    terms,
    read: async (list, source) => {
      const { text } = await textOf(source);
      const table = readHeaderTable(source.name, text, shape);
      const { entries, ...reading } = read(list, source.name, table.rows, text);
      const notes = [...ignoredColumns(source.name, table), ...(reading.notes ?? [])];
      return { ok: true, entries, report: reportOf(entries, { ...reading, notes }) };
    },
  });
