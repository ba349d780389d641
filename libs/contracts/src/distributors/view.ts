import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { details, relatedParty, tier } from './facts';
import { holdView } from './hold';
import { deed, voteView } from './who';

/** What the last decision says; null before the first one. */
export const standing = z.strictObject({
  decision: z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']),
  reviewId: fields.id<'review'>(),
  decidedAt: fields.instant,
  /** Until when the approval holds; null for a rejection. */
  approvedUntil: fields.instant.nullable(),
  conditions: z.array(z.string()),
});

/** A fact the submission still needs: where in the record, and what kind of lack it is. */
export const missingFact = z.strictObject({
  pointer: z.string(),
  code: z.enum(['REQUIRED', 'LATIN_NAME', 'OWNER', 'OFFICER']),
});

/** A distributor as the desk sees it. */
export const distributorView = z.strictObject({
  id: fields.id<'distributor'>(),
  version: z.number().int(),
  state: z.enum(distributorStates),
  /** Null also for callers who may not see reviews. */
  stateReason: z.string().nullable(),
  tier,
  ...details(),
  parties: z.array(z.strictObject(relatedParty())),
  registered: deed,
  changed: deed,
  submitted: deed.nullable(),
  /** A stopped approval; it goes back to the state it came from when two people have voted for it. */
  suspension: z
    .strictObject({
      from: z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS']),
      reason: z.string().nullable(),
      suspended: deed,
      restartVotes: z.array(voteView),
      votesNeeded: z.number().int(),
    })
    .nullable(),
  standing: standing.nullable(),
  /** Newest first, released ones included. */
  holds: z.array(holdView),
  /** Name of the sponsor, where one is set. */
  sponsorName: z.string().nullable(),
  /** Whether the facts may be changed in this state. */
  mayRevise: z.boolean(),
  /** Everything a submission still lacks, in the order of the record. */
  missing: z.array(missingFact),
});

/** A distributor in a list. */
export const distributorRow = z.strictObject({
  id: fields.id<'distributor'>(),
  legalName: z.strictObject({
    native: z.string(),
    latin: z.string().nullable(),
    language: z.string().nullable(),
  }),
  country: fields.country,
  state: z.enum(distributorStates),
  tier,
  openHolds: z.number().int(),
  approvedUntil: fields.instant.nullable(),
  sponsorName: z.string().nullable(),
  changedAt: fields.instant,
});
