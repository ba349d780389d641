import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { listAlarm, versionCounts, versionStatus, versionVerdict } from './list-version';
import { listCode } from './own-list-name';
import { publicLists } from './public-lists';
import { listInForce } from './screening-view';

/** A form in which a list may be imported. */
export const listForm = z.strictObject({
  format: z.string(),
  title: z.string(),
  /** One file, or a set of files with fixed names. */
  input: z.enum(['FILE', 'SET']),
  /** Terms of the publisher, where there are any to know of. */
  terms: z.string().nullable(),
  /** Files as the publisher names them, with their official addresses; none where there is nothing to fetch from. */
  files: z.array(z.strictObject({ name: z.string(), address: z.string() })),
});

export const listSummary = z.strictObject({
  list: z.enum(publicLists),
  publisher: z.string(),
  title: z.string(),
  forms: z.array(listForm),
  inForce: listInForce.nullable(),
  /** When this tenant's log recorded that the version came into force for it. */
  inForceForTenant: fields.instant.nullable(),
  /** When the list was last retrieved, changed or not. */
  retrievedAt: fields.instant.nullable(),
  /** Hours since then; null when nothing is in force. */
  ageHours: z.number().nullable(),
  freshness: z.enum(['FRESH', 'AMBER', 'RED', 'NONE']),
  /** Versions that wait for two people. */
  held: z.number().int(),
  /** The bundled sample of invented names, not a real list. */
  sample: z.boolean(),
});

export const listWatchlists = route({
  id: 'listWatchlists',
  method: 'GET',
  path: 'lists',
  summary: 'The lists this deployment may screen against, which are in force, and how fresh they are',
  response: z.strictObject({ lists: z.array(listSummary), mayImport: z.boolean() }),
});

const ofList = z.strictObject({ list: z.enum(publicLists) });

export const listVersionRow = z.strictObject({
  id: fields.id<'listVersion'>(),
  version: z.number().int(),
  status: versionStatus,
  format: z.string(),
  generatedAt: fields.instant.nullable(),
  importedAt: fields.instant,
  /** When it was last retrieved with this content. */
  retrievedAt: fields.instant,
  importedBy: z.string(),
  sha256: fields.sha256,
  ...versionCounts,
  kept: z.array(z.string()),
  notes: z.array(z.string()),
  sample: z.boolean(),
  /** The number of the version that it was compared with. */
  follows: z.number().int().nullable(),
  alarms: z.array(listAlarm),
  /** Why the list is to be searched no longer; null for every version but one that ends a list of one's own. */
  reason: z.string().nullable(),
  votes: z.array(z.strictObject({ by: z.string(), mine: z.boolean(), at: fields.instant, verdict: versionVerdict })),
});

export const listListVersions = route({
  id: 'listListVersions',
  method: 'GET',
  path: 'lists/:list/versions',
  summary: 'The versions of a list, the newest first, with alarms and votes of those that were held back',
  params: z.strictObject({ list: listCode }),
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
  list: listCode,
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
  /** Records read and stored so far. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  startedAt: fields.instant.nullable(),
  endedAt: fields.instant.nullable(),
  errors: z.array(listFileError),
  versionId: fields.id<'listVersion'>().nullable(),
  /** True when the files say the same as a version that is there: nothing was changed. */
  unchanged: z.boolean(),
  /** True when the version has alarms and waits for two people. */
  held: z.boolean(),
});

export const importList = route({
  id: 'importList',
  method: 'POST',
  path: 'lists/:list/imports',
  summary: 'Import the files of a public list for the whole deployment, in one of its forms (the first unless said)',
  params: ofList,
  query: z.strictObject({ format: fields.line(40).optional() }),
  upload: 'multipart/form-data',
  response: importRun,
  status: 202,
  refusals: ['OPERATOR_REQUIRED', 'LIST_FILE_MISSING', 'LIST_FORMAT_UNKNOWN', 'LIST_IMPORT_RUNNING', 'BODY_TOO_LARGE'],
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

export const voteOnListVersion = route({
  id: 'voteOnListVersion',
  method: 'POST',
  path: 'lists/:list/versions/:version/votes',
  summary: 'Confirm or reject a version that is held back: two people must confirm it, one may reject it',
  params: z.strictObject({ list: z.enum(publicLists), version: fields.id<'listVersion'>() }),
  body: z.strictObject({ verdict: versionVerdict }),
  response: listVersionRow,
  refusals: ['OPERATOR_REQUIRED', 'NOT_FOUND', 'LIST_VERSION_NOT_HELD', 'LIST_VOTE_TWICE'],
});
