import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { listCode } from './own-list-name';

const changeKind = z.enum(['ADDED', 'CHANGED', 'REWORDED', 'REMOVED']);

/** One field of an entry, as it was and as it is; several values are several texts. */
const fieldChange = z.strictObject({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) });

/** What became of one entry. */
export const entryChange = z.strictObject({
  ref: z.string(),
  kind: changeKind,
  /** Its primary name now, else as it was; the address of an entry without names. */
  name: z.string(),
  type: z.string(),
  programmes: z.array(z.string()),
  /** The fields that differ; none for an entry that was added or removed. */
  fields: z.array(fieldChange),
});

export const listVersionChanges = route({
  id: 'listVersionChanges',
  method: 'GET',
  path: 'lists/:list/versions/:version/changes',
  summary: 'What a version of a list changes against the one it followed, entry by entry',
  params: z.strictObject({ list: listCode, version: fields.id<'listVersion'>() }),
  query: z.strictObject({ ...fields.page, kind: changeKind.optional() }),
  response: fields.pageOf(entryChange),
  refusals: ['NOT_FOUND', 'CURSOR_INVALID'],
});
