import { ownListEffects } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { versionState } from './list-version';
import { listCode, ownListCode } from './own-list-name';

/**
 * Somebody handed in the files of a list; a worker reads them. This and what becomes of it stand in the deployment's
 * log, where the list is public, and in the log of the tenant whose own it is.
 */
export const watchlistImportRequested = event({
  type: 'watchlist.import-requested',
  version: 2,
  subject: 'watchlist-import',
  state: z.strictObject({
    id: z.uuid(),
    list: listCode,
    format: z.string(),
    files: z.array(z.strictObject({ name: z.string(), sha256: fields.sha256, bytes: z.number().int() })),
    sample: z.boolean(),
    requestedAt: fields.instant,
    requestedBy: z.uuid(),
  }),
});

const ofVersion = <T extends string>(type: T, version: number) =>
  event({ type, version, subject: 'watchlist-version', state: versionState });

/** A version was imported and comes into force. */
export const watchlistImported = ofVersion('watchlist.imported', 2);
/** A version was imported and has alarms; the version before stays in force. */
export const watchlistHeld = ofVersion('watchlist.held', 1);
/** A first person confirmed a held version. */
export const watchlistVoted = ofVersion('watchlist.voted', 1);
/** A second person confirmed a held version: it comes into force. */
export const watchlistReleased = ofVersion('watchlist.released', 1);
/** A person rejected a held version: it never comes into force. */
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

/** A tenant's log: a list of its own was registered. It is searched from its first version on. */
export const ownListRegistered = event({
  type: 'own-list.registered',
  version: 1,
  subject: 'own-list',
  state: z.strictObject({
    id: z.uuid(),
    list: ownListCode,
    effect: z.enum(ownListEffects),
    /** What it is for, in the words of whoever registered it. */
    about: personal(z.string()).nullable(),
    registeredAt: fields.instant,
    registeredBy: z.uuid(),
  }),
});
