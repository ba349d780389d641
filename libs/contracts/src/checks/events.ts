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
  reopened: z
    .strictObject({ at: fields.instant, causes: z.array(z.string()) })
    .nullable()
    .optional(),
});

/** Screening found a candidate. */
export const hitRaised = event({ type: 'hit.raised', version: 1, subject: 'hit', state: hitRecord });
/** A person voted; the state says whether a second one is needed. */
export const hitVoted = event({ type: 'hit.voted', version: 1, subject: 'hit', state: hitRecord });
/** A settled hit is open again: the entry or the party changed in substance, or the disposition expired. */
export const hitReopened = event({ type: 'hit.reopened', version: 1, subject: 'hit', state: hitRecord });
