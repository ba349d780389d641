import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { publicLists } from './public-lists';

const ofList = z.strictObject({ list: z.enum(publicLists) });

/** A file to fetch: the name it is imported under, and its address; null for the publisher's own. */
const fetchedFile = z.strictObject({ name: fields.line(100), address: fields.line(2000).nullable() });

const schedule = {
  /** Whether the list is fetched by itself. */
  on: z.boolean(),
  format: fields.line(40),
  everyHours: z.int().min(1).max(168),
  files: z.array(fetchedFile).min(1).max(8),
};

/** What became of a fetch. `CHANGED`: files came that are not those of before, and their import began. */
export const fetchOutcome = z.enum(['CHANGED', 'UNCHANGED', 'FAILED']);

export const fetchRun = z.strictObject({
  id: z.uuid(),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED']),
  outcome: fetchOutcome.nullable(),
  /** The try of this hour, counted from 1. */
  attempt: z.number().int(),
  /** Whether a person asked for it. */
  asked: z.boolean(),
  queuedAt: fields.instant,
  endedAt: fields.instant.nullable(),
  /** Bytes received so far. */
  bytes: z.number().int(),
  /** Why it failed: a code, a sentence and the host, where it is known. */
  failure: z.strictObject({ code: z.string(), what: z.string(), host: z.string().nullable() }).nullable(),
  /** When it is tried again after a failure. */
  nextTryAt: fields.instant.nullable(),
  importId: z.uuid().nullable(),
});

export const readListFetches = route({
  id: 'readListFetches',
  method: 'GET',
  path: 'lists/:list/fetches',
  summary: 'How a list is fetched by itself, and what became of the last fetches',
  params: ofList,
  response: z.strictObject({
    schedule: z.strictObject({ ...schedule, setAt: fields.instant, setBy: z.string() }).nullable(),
    /** When it is fetched next; null when it is not fetched by itself. */
    nextAt: fields.instant.nullable(),
    fetches: z.array(fetchRun),
  }),
});

export const scheduleListFetch = route({
  id: 'scheduleListFetch',
  method: 'PUT',
  path: 'lists/:list/schedule',
  summary: 'Say whether, from where and how often a list is fetched by itself',
  params: ofList,
  body: z.strictObject(schedule),
  refusals: ['OPERATOR_REQUIRED', 'LIST_FORMAT_UNKNOWN', 'LIST_ADDRESS_REFUSED'],
});

export const fetchListNow = route({
  id: 'fetchListNow',
  method: 'POST',
  path: 'lists/:list/fetches',
  summary: 'Fetch a list now, by its schedule’s addresses',
  params: ofList,
  response: fetchRun,
  status: 202,
  refusals: ['OPERATOR_REQUIRED', 'LIST_NOT_SCHEDULED', 'LIST_FETCH_RUNNING'],
});
