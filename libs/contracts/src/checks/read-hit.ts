import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import {
  comparisonRow,
  disposition,
  dispositionReason,
  distinguishingFact,
  feature,
  hitRow,
  hitVote,
  listInForce,
  nameBeside,
} from './screening-view';

/** How often something was said elsewhere, and the last time it was. */
export const earlierDisposition = z.strictObject({
  disposition,
  count: z.number().int(),
  last: z.strictObject({
    hit: fields.id<'hit'>(),
    /** The other party, or the other entry. */
    name: z.string(),
    reason: dispositionReason,
    at: fields.instant,
    by: z.string(),
  }),
});

/** Everything a person needs to say "same" or "different" without leaving the page. */
export const hitView = z.strictObject({
  ...hitRow.shape,
  list: listInForce,
  comparison: z.array(comparisonRow),
  /** Every name of the entry, the likest first; none where a side has no name. */
  names: z.array(nameBeside),
  /** Every name of the party, the main one first. */
  ourNames: z.array(z.string()),
  features: z.array(feature),
  /** What would change how the hit stands: one more fact of the party, and the score with it; the lowest first. */
  changes: z.array(
    z.strictObject({
      id: z.string(),
      params: z.record(z.string(), z.string()),
      score: z.number(),
      standing: z.enum(['NONE', 'POSSIBLE', 'HIGH', 'CERTAIN']),
    }),
  ),
  /** Facts that tell them apart, found in the comparison, for the person to confirm. */
  proposedFacts: z.array(distinguishingFact),
  /** The list entry as it was published, word by word. */
  original: z.string(),
  votes: z.array(hitVote),
  /** What this caller may say now; `why` is a refusal code when it is not allowed. */
  may: z.array(
    z.strictObject({ disposition, allowed: z.boolean(), why: z.string().nullable(), needsSecondPerson: z.boolean() }),
  ),
  /** The longest a false positive of this party may stand, in months. */
  longestTerm: z.number().int(),
  /** Until when it stands, once it is settled as a false positive. */
  expiresAt: fields.instant.nullable(),
  /** What it was opened for again, and when; null as long as it never was. */
  reopened: z.strictObject({ at: fields.instant, causes: z.array(z.string()) }).nullable(),
  /** Since which version of the list the entry stands on it no longer; null while it does. */
  gone: z.strictObject({ version: z.number().int(), at: fields.instant }).nullable(),
  /** The hold that a vote for a true match placed; null where none did. */
  hold: z
    .strictObject({
      id: fields.id<'hold'>(),
      placedAt: fields.instant,
      placedBy: z.string(),
      /** Votes for its release so far, of the two it takes. */
      releaseVotes: z.number().int(),
      votesNeeded: z.number().int(),
      releasedAt: fields.instant.nullable(),
    })
    .nullable(),
  /** What was said of the same entry beside other parties of this house. */
  sameEntry: z.array(earlierDisposition),
  /** What was said of the same party beside other entries. */
  sameParty: z.array(earlierDisposition),
  settled: z
    .strictObject({ disposition, reason: dispositionReason, at: fields.instant, by: z.array(z.string()) })
    .nullable(),
});

export const readHit = route({
  id: 'readHit',
  method: 'GET',
  path: 'hits/:id',
  summary: 'A hit with the side-by-side comparison',
  params: z.strictObject({ id: fields.id<'hit'>() }),
  response: hitView,
  refusals: ['NOT_FOUND'],
});
