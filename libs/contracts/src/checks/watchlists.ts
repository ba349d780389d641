import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { listInForce } from './screening-view';

/** The public lists this deployment can read. */
export const publicLists = ['ofac-sdn'] as const;

export const listSummary = z.strictObject({
  list: z.enum(publicLists),
  publisher: z.string(),
  title: z.string(),
  inForce: listInForce.nullable(),
  /** When this tenant's log recorded that the version came into force for it. */
  inForceForTenant: fields.instant.nullable(),
  /** When the list was last retrieved, changed or not. */
  retrievedAt: fields.instant.nullable(),
  /** Hours since then; null when nothing is in force. */
  ageHours: z.number().nullable(),
  freshness: z.enum(['FRESH', 'AMBER', 'RED', 'NONE']),
  /** The bundled sample of invented names, not a real list. */
  sample: z.boolean(),
});

export const listWatchlists = route({
  id: 'listWatchlists',
  method: 'GET',
  path: 'lists',
  summary: 'The lists this deployment screens against, and how fresh they are',
  response: z.strictObject({ lists: z.array(listSummary), mayImport: z.boolean() }),
});

export const listVersionRow = z.strictObject({
  id: fields.id<'listVersion'>(),
  version: z.number().int(),
  generatedAt: fields.instant.nullable(),
  importedAt: fields.instant,
  importedBy: z.string(),
  sha256: fields.sha256,
  entries: z.number().int(),
  names: z.number().int(),
  addresses: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  notes: z.array(z.string()),
  sample: z.boolean(),
});

export const listListVersions = route({
  id: 'listListVersions',
  method: 'GET',
  path: 'lists/:list/versions',
  summary: 'The versions of a list, the newest first',
  params: z.strictObject({ list: z.enum(publicLists) }),
  response: z.strictObject({ versions: z.array(listVersionRow) }),
});

/** One thing wrong in a list file. */
export const listFileError = z.strictObject({
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  what: z.string(),
});

export const importRun = z.strictObject({
  id: z.uuid(),
  list: z.enum(publicLists),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
  /** Records read and stored so far. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  startedAt: fields.instant.nullable(),
  endedAt: fields.instant.nullable(),
  errors: z.array(listFileError),
  versionId: fields.id<'listVersion'>().nullable(),
  /** True when the files say the same as the version in force: nothing was changed. */
  unchanged: z.boolean(),
});

export const importList = route({
  id: 'importList',
  method: 'POST',
  path: 'lists/:list/imports',
  summary: 'Import the files of a public list (sdn.csv, alt.csv, add.csv, sdn_comments.csv) for the whole deployment',
  params: z.strictObject({ list: z.enum(publicLists) }),
  upload: 'multipart/form-data',
  response: importRun,
  status: 202,
  refusals: [
    'OPERATOR_REQUIRED',
    'LIST_FILE_MISSING',
    'LIST_FILE_BROKEN',
    'LIST_SHRUNK',
    'LIST_IMPORT_RUNNING',
    'BODY_TOO_LARGE',
  ],
});

export const readImport = route({
  id: 'readImport',
  method: 'GET',
  path: 'lists/:list/imports/:run',
  summary: 'How far an import is, and what was wrong',
  params: z.strictObject({ list: z.enum(publicLists), run: z.uuid() }),
  response: importRun,
  refusals: ['NOT_FOUND'],
});
