import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { publicLists } from './public-lists';

const files = z.array(z.strictObject({ name: z.string(), address: z.string().nullable() }));

/** Deployment log: somebody with the operator grant said whether, from where and how often a list is fetched. */
export const watchlistScheduled = event({
  type: 'watchlist.scheduled',
  version: 1,
  subject: 'watchlist-schedule',
  state: z.strictObject({
    id: z.uuid(),
    list: z.enum(publicLists),
    on: z.boolean(),
    format: z.string(),
    everyHours: z.number().int(),
    /** An address that is null is the publisher's own. */
    files,
    setAt: fields.instant,
    setBy: z.uuid(),
  }),
});

/** Deployment log: a list is to be fetched, because its time has come or a person asked; a worker does it. */
export const watchlistFetchRequested = event({
  type: 'watchlist.fetch-requested',
  version: 1,
  subject: 'watchlist-fetch',
  state: z.strictObject({
    id: z.uuid(),
    list: z.enum(publicLists),
    format: z.string(),
    files: z.array(z.strictObject({ name: z.string(), address: z.string() })),
    /** The try, counted from 1. */
    attempt: z.number().int(),
    asked: z.boolean(),
    requestedAt: fields.instant,
  }),
});
