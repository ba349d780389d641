import { partyRoles } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { disposition, dispositionReason, feature, hitEffect, hitState } from './screening-view';

const hitRecord = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  partyId: z.uuid(),
  partyRole: z.enum(partyRoles),
  partyName: personal(z.string()),
  /** Fingerprint of the party as it was compared. */
  subjectFingerprint: fields.sha256,
  state: hitState,
  entry: z.strictObject({
    list: z.string(),
    ref: z.string(),
    /** The listed name; a listed person is a person. */
    name: personal(z.string()),
    fingerprint: fields.sha256,
    versionId: z.uuid(),
    programmes: z.array(z.string()),
    /** The version in which the entry stands no longer; absent or null while it does. */
    gone: z.strictObject({ versionId: z.uuid(), at: fields.instant }).nullable().optional(),
  }),
  score: z.number(),
  /** Whether an identifying number is the same. */
  idMatch: z.boolean(),
  /** What the features compare are words of names and birth dates. */
  features: z.array(z.strictObject({ ...feature.shape, params: personal(feature.shape.params) })),
  methodVersion: z.string(),
  raisedAt: fields.instant,
  votes: z.array(
    z.strictObject({
      personId: z.uuid(),
      at: fields.instant,
      disposition,
      reason: dispositionReason,
      note: personal(z.string()).nullable(),
      facts: z.array(
        z.strictObject({
          field: z.string(),
          ours: personal(z.string()),
          theirs: personal(z.string()),
          /** `COMPARISON`, or what the person named; null where nobody can look it up. */
          source: personal(z.string()).nullable().optional(),
        }),
      ),
      /** A vote speaks of this party and this entry, never of a name. */
      scope: z.literal('PAIR').optional(),
      /** For how many months a false positive was asked to stand; null: as long as it may. */
      months: z.number().int().nullable().optional(),
    }),
  ),
  round: z.number().int(),
  /** Until when a false positive stands without a new look. */
  expiresAt: fields.instant.nullable(),
  /** What a true match does, by the table of list effects as it was then. */
  effects: z.array(hitEffect).optional(),
  /** Why a settled hit was opened again, and when; null while no vote of its first round was set aside. */
  reopened: z.strictObject({ at: fields.instant, causes: z.array(z.string()) }).nullable().optional(),
});

/** Screening found a candidate. */
export const hitRaised = event({ type: 'hit.raised', version: 1, subject: 'hit', state: hitRecord });
/** A person voted; the state says whether a second one is needed. */
export const hitVoted = event({ type: 'hit.voted', version: 1, subject: 'hit', state: hitRecord });
/** A settled hit is open again: the entry or the party changed in substance, or the disposition expired. */
export const hitReopened = event({ type: 'hit.reopened', version: 1, subject: 'hit', state: hitRecord });

/** Deployment log: somebody with the operator grant handed in the files of a list; a worker reads them. */
export const watchlistImportRequested = event({
  type: 'watchlist.import-requested',
  version: 1,
  subject: 'watchlist-import',
  state: z.strictObject({
    id: z.uuid(),
    list: z.string(),
    files: z.array(z.strictObject({ name: z.string(), sha256: fields.sha256, bytes: z.number().int() })),
    sample: z.boolean(),
    requestedAt: fields.instant,
    requestedBy: z.uuid(),
  }),
});

/** Deployment log: a version of a public list was imported. */
export const watchlistImported = event({
  type: 'watchlist.imported',
  version: 1,
  subject: 'watchlist-version',
  state: z.strictObject({
    id: z.uuid(),
    list: z.string(),
    version: z.number().int(),
    generatedAt: fields.instant.nullable(),
    importedAt: fields.instant,
    sha256: fields.sha256,
    entries: z.number().int(),
    names: z.number().int(),
    addresses: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    files: z.array(z.strictObject({ name: z.string(), sha256: fields.sha256, records: z.number().int() })),
    notes: z.array(z.string()),
    sample: z.boolean(),
    /** The user with the operator grant who imported it, or a machine principal. */
    importedBy: z.uuid(),
  }),
});

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
