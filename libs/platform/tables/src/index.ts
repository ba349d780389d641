export { batched, type OutgoingTable, type TableFormat, type TableLine } from './outgoing-table';
export { SpooledFile } from './spooled-file';
export { tableFiles } from './table-files';
export { MOST_ROWS } from './workbook';
