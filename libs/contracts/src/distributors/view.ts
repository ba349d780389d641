import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { condition } from './condition';
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
  conditions: z.array(condition),
  /** What the distributor was told as the reason, where anything was. */
  toDistributor: z.string().optional(),
});

/** A fact the submission still needs: where in the record, and what kind of lack it is. */
export const missingFact = z.strictObject({
  pointer: z.string(),
  code: z.enum(['REQUIRED', 'LATIN_NAME', 'OWNER', 'OFFICER']),
});

/**
 * What the form alone of a record's registry number, telephone and e-mail address tells; `null` where there is none, or
 * no domain. A number that fits exists in form only.
 */
export const reading = z.strictObject({
  registryNumber: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('FITS'), scheme: z.string(), normalised: z.string() }),
      z.strictObject({
        kind: z.literal('WRONG'),
        scheme: z.string(),
        normalised: z.string(),
        why: z.enum(['LENGTH', 'LETTERS', 'CHECK']),
        /** The check characters it would have to have, where they follow from the others. */
        expected: z.string().nullable(),
      }),
      z.strictObject({ kind: z.literal('UNKNOWN_SCHEME'), normalised: z.string() }),
    ])
    .nullable(),
  phone: z
    .strictObject({
      /** ITU-T E.164; null where it cannot be a telephone number. */
      e164: z.string().nullable(),
      country: fields.country.nullable(),
      /** Whether it is a number of the distributor's country; null where that cannot be told. */
      fitsCountry: z.boolean().nullable(),
    })
    .nullable(),
  email: z
    .strictObject({
      domain: z.string(),
      /** Whether anybody can have a mailbox there. */
      freeMail: z.boolean(),
      /** Whether it is the domain of the website; null where there is none to compare. */
      ofWebsite: z.boolean().nullable(),
    })
    .nullable(),
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
  reading,
  /** How many documents in use are past their last day, near it, or infected; null for callers who may not see documents. */
  documents: z
    .strictObject({ ended: z.number().int(), endsSoon: z.number().int(), infected: z.number().int() })
    .nullable(),
  /** Where letters come back from now, and since when; null where none do. */
  lettersReturn: z.strictObject({ address: z.string(), since: fields.instant, times: z.number().int() }).nullable(),
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
