import {
  approverGrades,
  checkResults,
  offices,
  refusalCodes,
  refusalGrounds,
  reviewCauses,
  reviewKinds,
  reviewStates,
  riskTiers,
} from '@downstream/kernel';
import * as z from 'zod';
import { whoView } from '../distributors/index';
import * as fields from '../fields';

/** Shapes that several contracts of this room share. */
export const reviewId = fields.id<'review'>();
export const reviewParams = z.strictObject({ id: reviewId });
export const state = z.enum(reviewStates);
export const kind = z.enum(reviewKinds);
/** Decides how many signatures of which grade are needed; a review always has one. */
export const tier = z.enum(riskTiers);

/** What a review may end with. */
export const outcome = z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']);
/** What the maker proposes, as it is sent. */
export const proposal = z.enum(['APPROVE', 'APPROVE_WITH_CONDITIONS', 'REJECT']);
/** What a signature says, as it is sent: the recommended approval, or a refusal. */
export const verdict = z.enum(['APPROVE', 'REJECT']);

/** Deeds by which somebody contributes to a case; whoever did one of them cannot sign in that round. */
export const caseDeed = z.enum([
  'REGISTERED',
  'REVISED',
  'PARTY_ADDED',
  'PARTY_REMOVED',
  'TIER_RAISED',
  'SUBMITTED',
  'CHECK_RUN',
  'HIT_VOTED',
  'EVIDENCE_GIVEN',
  'REVIEW_OPENED',
  'REVIEW_WORKED',
  'NOTE_WRITTEN',
  'MESSAGE_SENT',
  'ITEM_SETTLED',
  'RECOMMENDED',
  'DECIDED_BEFORE',
]);

/** What may ask for a review, or for a second look at one under way. */
export const causeCode = z.enum(reviewCauses);

/** Codes of the grounds of a refusal, for the desk alone. */
export const grounds = z.array(z.enum(refusalGrounds)).max(10);

/** The reason of a decision as the distributor reads it, in the maker's own words; nothing of what a screening found. */
export const toDistributor = fields.text(1000);

/** A signature that is needed: of an approver of one of these grades and, where named, in an office. */
export const signatureSlot = z.strictObject({
  grades: z.array(z.enum(approverGrades)),
  office: z.enum(offices).nullable(),
});

/** A signature that was given. */
export const signatureView = z.strictObject({
  by: whoView,
  grade: z.enum(approverGrades),
  outcome,
  at: fields.instant,
  note: z.string().nullable(),
  grounds,
  /** By what the signer showed again who they are. */
  proof: z.enum(['PASSWORD', 'SECOND_FACTOR']).nullable(),
});

/** One line of the checklist. `gap` says what is missing, as a word of the core; null when the point is met. */
export const readinessPoint = z.strictObject({
  about: z.enum(['DISTRIBUTOR', 'MATRIX', 'LISTS', 'CHECK', 'HIT', 'FLAG']),
  met: z.boolean(),
  gap: z.string().nullable(),
  /** Id of the check, such as `K01`. */
  check: z.string().nullable(),
  party: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  result: z.enum(checkResults).nullable(),
  hitId: z.string().nullable(),
  /** Code of the red flag, such as `RF-01`. */
  flag: z.string().nullable(),
});

/** What the caller may do with a review, and if not, why not and who can (ux reference 5.7). */
export const reviewAction = z.strictObject({
  action: z.enum(['TAKE', 'RAISE_TIER', 'RECOMMEND', 'SIGN', 'RETURN']),
  allowed: z.boolean(),
  /** Refusal code the attempt would get; null when allowed. */
  reason: z.enum(refusalCodes).nullable(),
  /** People who can, by name; empty when nobody of this tenant can as things stand. */
  whoCan: z.array(z.string()),
});

/** A review in a list. */
export const reviewRow = z.strictObject({
  id: reviewId,
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string(), country: fields.country }),
  kind,
  state,
  tier,
  round: z.number().int(),
  assignee: z.string().nullable(),
  openedAt: fields.instant,
  dueAt: fields.instant.nullable(),
  signaturesGiven: z.number().int(),
  signaturesMissing: z.number().int(),
});
