import { partyRoles } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { checkResult } from './screening-view';

/** A version of a list as a run searched it: which file, made when, fetched when, with how many entries. */
export const searchedVersion = z.strictObject({
  list: z.string(),
  versionId: z.uuid(),
  version: z.number().int(),
  /** When the publisher made it, if it says so. */
  generatedAt: fields.instant.nullable(),
  /** When it was last fetched with this very content. */
  retrievedAt: fields.instant.nullable(),
  sha256: fields.sha256,
  entries: z.number().int().nullable(),
});

/** By what one party was searched for. */
export const searchedFor = z.strictObject({
  names: z.number().int(),
  identifiers: z.number().int(),
  addresses: z.number().int(),
  countries: z.number().int(),
  dateOfBirth: z.boolean(),
});

/** `NOT_SEARCHED`: nothing of the party can be searched for, so nothing may be said of it. */
export const searchOutcome = z.enum(['SEARCHED', 'NOT_SEARCHED']);

/**
 * What became of a candidate. `SUPPRESSED`: the pair was settled earlier, by the disposition of the hit named beside
 * it, and nothing about it has changed since.
 */
export const candidateOutcomes = ['HIT_OPENED', 'HIT_KNOWN', 'HIT_REOPENED', 'SUPPRESSED'] as const;

/** A list entry that reached the threshold, as a run records it. */
export const recordedCandidate = z.strictObject({
  partyId: z.uuid(),
  list: z.string(),
  ref: z.string(),
  /** What the entry is called; a listed person is a person. */
  name: personal(z.string()),
  /** Fingerprint of the entry's substance. */
  entryFingerprint: fields.sha256,
  score: z.number(),
  idMatch: z.boolean(),
  /** SHA-256 over the canonical JSON of the features with their weights and words. */
  featuresHash: fields.sha256,
  outcome: z.enum(candidateOutcomes),
  hitId: z.uuid(),
});

/** A run of the screening of one distributor is done. Each run is a record of its own; it says all that was asked. */
export const checkCompleted = event({
  type: 'check.completed',
  version: 2,
  subject: 'check-run',
  state: z.strictObject({
    id: z.uuid(),
    distributorId: z.uuid(),
    kind: z.enum(['SCREENING']),
    result: checkResult,
    listVersions: z.array(searchedVersion),
    methodVersion: z.string(),
    threshold: z.number(),
    /** SHA-256 over what went in: fingerprints of the parties, hashes of the lists, method and threshold. */
    inputsHash: fields.sha256,
    subjects: z.array(
      z.strictObject({
        partyId: z.uuid(),
        role: z.enum(partyRoles),
        name: personal(z.string()),
        /** Every name and spelling that was searched for. */
        names: personal(z.array(z.string())),
        fingerprint: fields.sha256,
        outcome: searchOutcome,
        by: searchedFor,
      }),
    ),
    candidates: z.array(recordedCandidate),
    /** Hits whose entry stands on its list no longer. */
    goneHitIds: z.array(z.uuid()),
    hitIds: z.array(z.uuid()),
    openHits: z.number().int(),
    at: fields.instant,
  }),
});
