import { exportedTables, deskLanguages, tableFormats } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';

/** How a table goes out; its room says what is in it. */
export const tableExport = {
  format: z.enum(tableFormats),
  /** The language of headings and of words such as states. */
  language: z.enum(deskLanguages).default('en'),
};

/** A table was taken out as a file. The file is kept nowhere; its hash tells it from any other. */
export const tableExported = event({
  type: 'table.exported',
  version: 1,
  subject: 'table-export',
  state: z.strictObject({
    id: z.uuid(),
    table: z.enum(exportedTables),
    format: z.enum(tableFormats),
    language: z.enum(deskLanguages),
    columns: z.array(z.string()),
    sort: z.string().nullable(),
    /** What was typed into its search. */
    q: personal(z.string()).nullable(),
    /** Chosen values by column; a column without a choice is absent. */
    filter: z.record(z.string(), z.array(z.string())),
    rows: z.number().int(),
    bytes: z.number().int(),
    sha256: fields.sha256,
    at: fields.instant,
  }),
});
