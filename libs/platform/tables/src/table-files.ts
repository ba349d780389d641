import { Readable } from 'node:stream';
import { csvOf } from './csv';
import type { OutgoingTable } from './outgoing-table';
import { workbookOf } from './workbook';

/** How each form of a table is written, named and said to be. */
export const tableFiles = {
  CSV: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: (table: OutgoingTable, delimiter: ',' | ';' = ','): Readable => Readable.from(csvOf(table, delimiter)),
  },
  XLSX: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table: OutgoingTable): Readable => workbookOf(table),
  },
} as const;
