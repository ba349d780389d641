import { ownListEffects } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { versionVerdict } from './list-version';
import { ownListCode, ownListName } from './own-list-name';
import { listInForce } from './screening-view';
import { importRun, listVersionRow } from './watchlists';

/** Columns of the table that a list of one's own is handed in as; the first two must be there. */
export const ownListColumns = [
  'id',
  'name',
  'aliases',
  'type',
  'country',
  'dob',
  'identifiers',
  'address',
  'programme',
  'remarks',
] as const;

/** A list of the tenant's own with what is in force of it. */
export const ownListSummary = z.strictObject({
  id: z.uuid(),
  list: ownListCode,
  name: z.string(),
  effect: z.enum(ownListEffects),
  about: z.string().nullable(),
  registeredAt: fields.instant,
  registeredBy: z.string(),
  /** Null before its first version. */
  inForce: listInForce.nullable(),
  /** When a file with this very content was last handed in. */
  retrievedAt: fields.instant.nullable(),
  /** Since when nobody is searched for on it any more; null while it is in use. */
  retiredAt: fields.instant.nullable(),
  /** Versions that wait for two people. */
  held: z.number().int(),
});

const ofList = z.strictObject({ list: ownListCode });

export const listOwnLists = route({
  id: 'listOwnLists',
  method: 'GET',
  path: 'own-lists',
  summary: 'The lists of this workspace’s own, and what is in force of each',
  response: z.strictObject({ lists: z.array(ownListSummary) }),
});

export const registerOwnList = route({
  id: 'registerOwnList',
  method: 'POST',
  path: 'own-lists',
  summary: 'Register a list of one’s own: its name, and what a true match on it does. Neither changes afterwards',
  idempotent: 'key-required',
  body: z.strictObject({
    name: ownListName,
    effect: z.enum(ownListEffects).default('FLAG'),
    about: fields.text(500).nullable().default(null),
  }),
  response: ownListSummary,
  status: 201,
  refusals: ['OWN_LIST_EXISTS'],
});

export const importOwnList = route({
  id: 'importOwnList',
  method: 'POST',
  path: 'own-lists/:list/imports',
  summary: 'Hand in the whole of a list of one’s own as a CSV table; it becomes the list’s next version',
  params: ofList,
  upload: 'multipart/form-data',
  response: importRun,
  status: 202,
  refusals: ['NOT_FOUND', 'LIST_FILE_MISSING', 'LIST_IMPORT_RUNNING', 'BODY_TOO_LARGE'],
});

export const readOwnListImport = route({
  id: 'readOwnListImport',
  method: 'GET',
  path: 'own-lists/:list/imports/:run',
  summary: 'How far the import of a list of one’s own is, and what was wrong',
  params: z.strictObject({ list: ownListCode, run: z.uuid() }),
  response: importRun,
  refusals: ['NOT_FOUND'],
});

export const voteOnOwnListVersion = route({
  id: 'voteOnOwnListVersion',
  method: 'POST',
  path: 'own-lists/:list/versions/:version/votes',
  summary:
    'Confirm or reject a version of one’s own list that is held back: two people must confirm it, one may reject it',
  params: z.strictObject({ list: ownListCode, version: fields.id<'listVersion'>() }),
  body: z.strictObject({ verdict: versionVerdict }),
  response: listVersionRow,
  refusals: ['NOT_FOUND', 'LIST_VERSION_NOT_HELD', 'LIST_VOTE_TWICE'],
});

export const retireOwnList = route({
  id: 'retireOwnList',
  method: 'POST',
  path: 'own-lists/:list/retirement',
  summary: 'Ask for a list of one’s own to be searched no longer; it is once a second person confirms it',
  idempotent: 'key-required',
  params: ofList,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: listVersionRow,
  refusals: ['NOT_FOUND', 'OWN_LIST_NOT_IN_FORCE', 'OWN_LIST_RETIREMENT_WAITS'],
});
