import { rowOutcomes } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { askedReading, importDecisions, importRow, importView } from './import-view';

const ofImport = z.strictObject({ id: z.uuid() });

/** Bytes of a file that is handed in. */
export const IMPORT_FILE_LIMIT = 50 * 1024 * 1024;

export const handInDistributors = route({
  id: 'handInDistributors',
  method: 'POST',
  path: 'distributor-imports',
  summary: 'Hands in a table of distributors (XLSX, CSV or any delimited text) to be read; nothing is registered yet',
  query: z.strictObject({ name: fields.line(200) }),
  upload: 'application/octet-stream',
  response: importView,
  status: 202,
  refusals: ['BODY_TOO_LARGE'],
});

export const listDistributorImports = route({
  id: 'listDistributorImports',
  method: 'GET',
  path: 'distributor-imports',
  summary: 'The last imports of distributors, the newest first',
  response: z.strictObject({
    imports: z.array(importView.pick({ id: true, state: true, file: true, by: true, at: true, committedAt: true })),
  }),
});

export const readDistributorImport = route({
  id: 'readDistributorImport',
  method: 'GET',
  path: 'distributor-imports/:id',
  summary: 'An import: how the file was read, what its columns hold, what becomes of its rows, and what is wrong',
  params: ofImport,
  response: importView,
  refusals: ['NOT_FOUND'],
});

export const followDistributorImport = route({
  id: 'followDistributorImport',
  method: 'GET',
  path: 'distributor-imports/:id/progress',
  summary: 'How far the present step of an import is, as server-sent events until it has ended',
  params: ofImport,
  binary: 'text/event-stream',
  refusals: ['NOT_FOUND'],
});

export const readDistributorsAgain = route({
  id: 'readDistributorsAgain',
  method: 'PUT',
  path: 'distributor-imports/:id/reading',
  summary: 'Reads the file again as somebody says: another sheet, header row, encoding or delimiter',
  params: ofImport,
  body: z.strictObject(askedReading),
  response: importView,
  status: 202,
  refusals: ['NOT_FOUND', 'IMPORT_NOT_READY'],
});

export const checkDistributorImport = route({
  id: 'checkDistributorImport',
  method: 'PUT',
  path: 'distributor-imports/:id/decisions',
  summary: 'Decides what columns and words mean and what is done about faults, and checks all rows by it',
  params: ofImport,
  body: z.strictObject({
    ...importDecisions,
    /** Cells put right, by row and place of the column. */
    cells: z
      .array(
        z.strictObject({
          row: z.number().int().min(1),
          place: z.number().int().min(0).max(199),
          value: fields.passage(2_000),
        }),
      )
      .max(2_000)
      .default([]),
  }),
  response: importView,
  status: 202,
  refusals: ['NOT_FOUND', 'IMPORT_NOT_READY', 'IMPORT_COLUMNS_WRONG'],
});

export const listImportRows = route({
  id: 'listImportRows',
  method: 'GET',
  path: 'distributor-imports/:id/rows',
  summary: 'The rows of an import in their order, by what becomes of them or by what is wrong with them',
  params: ofImport,
  query: z.strictObject({
    outcome: z.enum(rowOutcomes).optional(),
    /** The key of a kind of fault. */
    fault: fields.line(60).optional(),
    ...fields.page,
  }),
  response: fields.pageOf(importRow),
  refusals: ['NOT_FOUND', 'CURSOR_INVALID'],
});

export const commitDistributorImport = route({
  id: 'commitDistributorImport',
  method: 'POST',
  path: 'distributor-imports/:id/commit',
  summary: 'Brings in every row that is ready, in one run: all of them or none',
  params: ofImport,
  response: importView,
  status: 202,
  refusals: ['NOT_FOUND', 'IMPORT_NOT_READY', 'IMPORT_NOTHING_READY'],
});

export const cancelDistributorImport = route({
  id: 'cancelDistributorImport',
  method: 'POST',
  path: 'distributor-imports/:id/cancellation',
  summary: 'Stops what is under way, or gives an import up that was not brought in; no record is touched',
  params: ofImport,
  response: importView,
  refusals: ['NOT_FOUND', 'IMPORT_NOT_READY'],
});

export const undoDistributorImport = route({
  id: 'undoDistributorImport',
  method: 'POST',
  path: 'distributor-imports/:id/undo',
  summary: 'Takes an import back within 24 hours; a row that was worked with since stays, and is named',
  params: ofImport,
  response: importView,
  status: 202,
  refusals: ['NOT_FOUND', 'IMPORT_NOT_READY', 'IMPORT_UNDO_TOO_LATE'],
});

export const rejectedRowsCsv = route({
  id: 'rejectedRowsCsv',
  method: 'GET',
  path: 'distributor-imports/:id/rejected.csv',
  summary: 'The rows that are held back, as they stand in the file, each with its reasons',
  params: ofImport,
  query: z.strictObject({ language: z.enum(['en', 'de']).default('en') }),
  binary: 'text/csv',
  refusals: ['NOT_FOUND'],
});

export const rejectedRowsWorkbook = route({
  id: 'rejectedRowsWorkbook',
  method: 'GET',
  path: 'distributor-imports/:id/rejected.xlsx',
  summary: 'The same as a workbook, every cell a text',
  params: ofImport,
  query: z.strictObject({ language: z.enum(['en', 'de']).default('en') }),
  binary: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  refusals: ['NOT_FOUND'],
});
