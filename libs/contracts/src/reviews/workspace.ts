import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import { condition } from '../distributors/condition';
import { tier } from '../distributors/facts';
import { whoView } from '../distributors/index';
import * as fields from '../fields';
import * as parts from './parts';

/** A review with everything a recommendation or a signature rests on. */
export const reviewView = z.strictObject({
  id: parts.reviewId,
  version: z.number().int(),
  kind: parts.kind,
  state: parts.state,
  tier: parts.tier,
  /** Whether it is about reopening after a knock-out, which other signatures decide. */
  afterKnockOut: z.boolean(),
  /** Begins at 1; one more with each submission or return. Whoever contributed in a round cannot sign in it. */
  round: z.number().int(),
  /** Why the last step was taken, where somebody said so. */
  reason: z.string().nullable(),
  /** What asked for it, the oldest first. */
  causes: z.array(
    z.strictObject({
      code: parts.causeCode,
      at: fields.instant,
      subject: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  openedAt: fields.instant,
  dueAt: fields.instant.nullable(),
  assignee: whoView.nullable(),
  distributor: z.strictObject({
    id: fields.id<'distributor'>(),
    legalName: z.strictObject({
      native: z.string(),
      latin: z.string().nullable(),
      language: z.string().nullable(),
    }),
    country: fields.country,
    state: z.enum(distributorStates),
    tier,
    sponsorName: z.string().nullable(),
    openHolds: z.number().int(),
  }),
  /** The checklist: `met` of `of` points. */
  readiness: z.strictObject({
    met: z.number().int(),
    of: z.number().int(),
    points: z.array(parts.readinessPoint),
  }),
  recommendation: z
    .strictObject({
      outcome: parts.outcome,
      conditions: z.array(condition),
      grounds: parts.grounds,
      note: z.string(),
      /** What the letter to the distributor says as the reason. */
      toDistributor: z.string().nullable(),
      by: whoView,
      at: fields.instant,
    })
    .nullable(),
  /** What was frozen with the recommendation; what is signed is its hash. */
  snapshot: z
    .strictObject({
      hash: fields.sha256,
      takenAt: fields.instant,
      /** The frozen facts as JSON. */
      facts: z.unknown(),
      /** Differences between the frozen facts and the facts now; signing needs none. */
      differences: z.array(z.strictObject({ field: z.string(), old: z.unknown(), new: z.unknown() })),
    })
    .nullable(),
  signatures: z.strictObject({
    given: z.array(parts.signatureView),
    missing: z.array(parts.signatureSlot),
  }),
  /** People who had a share in this round and therefore cannot sign in it. */
  contributors: z.array(
    z.strictObject({ personId: fields.id<'person'>(), name: z.string(), deeds: z.array(parts.caseDeed) }),
  ),
  returned: z.strictObject({ by: whoView, at: fields.instant, reason: z.string() }).nullable(),
  decision: z
    .strictObject({
      outcome: parts.outcome,
      at: fields.instant,
      approvedUntil: fields.instant.nullable(),
      conditions: z.array(condition),
      /** Grounds of a refusal, those that were recommended and those that signers added. */
      grounds: parts.grounds.max(30),
    })
    .nullable(),
  actions: z.array(parts.reviewAction),
});
