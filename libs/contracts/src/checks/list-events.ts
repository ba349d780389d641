import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { versionState } from './list-version';
import { publicLists } from './public-lists';

/** Deployment log: somebody with the operator grant handed in the files of a list; a worker reads them. */
export const watchlistImportRequested = event({
  type: 'watchlist.import-requested',
  version: 2,
  subject: 'watchlist-import',
  state: z.strictObject({
    id: z.uuid(),
    list: z.enum(publicLists),
    format: z.string(),
    files: z.array(z.strictObject({ name: z.string(), sha256: fields.sha256, bytes: z.number().int() })),
    sample: z.boolean(),
    requestedAt: fields.instant,
    requestedBy: z.uuid(),
  }),
});

const ofVersion = <T extends string>(type: T, version: number) =>
  event({ type, version, subject: 'watchlist-version', state: versionState });

/** Deployment log: a version of a public list was imported and comes into force. */
export const watchlistImported = ofVersion('watchlist.imported', 2);
/** Deployment log: a version was imported and has alarms; the version before stays in force. */
export const watchlistHeld = ofVersion('watchlist.held', 1);
/** Deployment log: a first person confirmed a held version. */
export const watchlistVoted = ofVersion('watchlist.voted', 1);
/** Deployment log: a second person confirmed a held version: it comes into force. */
export const watchlistReleased = ofVersion('watchlist.released', 1);
/** Deployment log: a person rejected a held version: it never comes into force. */
export const watchlistRejected = ofVersion('watchlist.rejected', 1);

/** Each tenant's log: from now on this version is what its parties are screened against. */
export const watchlistInForce = event({
  type: 'watchlist.in-force',
  version: 1,
  subject: 'watchlist',
  state: z.strictObject({
    id: z.uuid(),
    list: z.string(),
    versionId: z.uuid(),
    version: z.number().int(),
    generatedAt: fields.instant.nullable(),
    sha256: fields.sha256,
    entries: z.number().int(),
    since: fields.instant,
  }),
});
