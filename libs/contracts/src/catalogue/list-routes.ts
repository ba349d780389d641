import { publishedListKinds } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { listRow } from './list-rows';
import { itemListSummary, listVersionSummary, listVersionView } from './list-view';

/** What a list may be called: small letters, digits, and hyphens between them. */
const listName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits, and hyphens between them');
const listParams = z.strictObject({ list: listName });
const versionParams = z.strictObject({ list: listName, number: z.coerce.number().int().min(1).max(1_000_000) });
const content = {
  /** Where the rows come from: the instrument, or whose choice they are. */
  source: fields.line(500),
  rows: z.array(listRow).max(5000),
};
const stale = ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED'] as const;

export const listItemLists = route({
  id: 'listItemLists',
  method: 'GET',
  path: 'item-lists',
  summary: 'The lists that judge items: what is in force of each, what comes, and what waits for a second person.',
  response: z.strictObject({ lists: z.array(itemListSummary) }),
});

export const listItemListVersions = route({
  id: 'listItemListVersions',
  method: 'GET',
  path: 'item-lists/:list/versions',
  summary: 'Every version of a list, newest first, without rows.',
  params: listParams,
  response: z.strictObject({ versions: z.array(listVersionSummary) }),
  refusals: ['NOT_FOUND'],
});

export const readItemListVersion = route({
  id: 'readItemListVersion',
  method: 'GET',
  path: 'item-lists/:list/versions/:number',
  summary: 'One version of a list with every row.',
  params: versionParams,
  response: listVersionView,
  refusals: ['NOT_FOUND'],
});

export const draftItemListVersion = route({
  id: 'draftItemListVersion',
  method: 'POST',
  path: 'item-lists',
  summary: 'Begins the next version of a list, from the rows in force or from others; a new name begins a new list.',
  body: z.strictObject({
    list: listName,
    kind: z.enum(publishedListKinds),
    source: content.source,
    /** `null` takes over the rows of the version in force. */
    rows: content.rows.nullable().default(null),
  }),
  response: listVersionView,
  status: 201,
  refusals: ['LIST_VERSION_OPEN', 'LIST_ROWS_INVALID'],
  idempotent: 'key-required',
});

export const reviseItemListVersion = route({
  id: 'reviseItemListVersion',
  method: 'PUT',
  path: 'item-lists/:list/versions/:number',
  summary: 'Writes a draft anew. What is published is never edited.',
  params: versionParams,
  body: z.strictObject(content),
  response: listVersionView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'LIST_ROWS_INVALID'],
  concurrency: 'if-match',
});

export const proposeItemListVersion = route({
  id: 'proposeItemListVersion',
  method: 'POST',
  path: 'item-lists/:list/versions/:number/proposal',
  summary: 'Asks a second person to publish the draft.',
  params: versionParams,
  body: z.strictObject({
    /** From when on it is law, never in the past; `null` is from its publication on. */
    effectiveFrom: fields.instant.nullable(),
  }),
  response: listVersionView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'LIST_DATE_PASSED'],
  concurrency: 'if-match',
});

export const publishItemListVersion = route({
  id: 'publishItemListVersion',
  method: 'POST',
  path: 'item-lists/:list/versions/:number/publication',
  summary: 'Publishes what waits; nobody may who wrote in it. Its rows never change any more.',
  params: versionParams,
  response: listVersionView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'LIST_NEEDS_ANOTHER_PERSON', 'LIST_DATE_PASSED'],
  concurrency: 'if-match',
});

export const returnItemListVersion = route({
  id: 'returnItemListVersion',
  method: 'POST',
  path: 'item-lists/:list/versions/:number/return',
  summary: 'Sends what waits back to be written anew, with what is asked for.',
  params: versionParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: listVersionView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED'],
  concurrency: 'if-match',
});

export const retireItemListVersion = route({
  id: 'retireItemListVersion',
  method: 'POST',
  path: 'item-lists/:list/versions/:number/retirement',
  summary: 'Retires a version that a later one has replaced; for the past it stays what was in force.',
  params: versionParams,
  response: listVersionView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'LIST_STILL_IN_FORCE'],
  concurrency: 'if-match',
});
