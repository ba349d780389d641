import { approverGrades, offices, publishFlow, type PublishState } from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { recordedCondition } from '../distributors/condition';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import * as parts from './parts';
import { byTier } from './read-matrix';

const reason = personal(fields.text(2000));
const conditions = z.array(personal(recordedCondition));

/** The full state of a review. What people wrote is personal; who they are is said by id. */
const review = z.strictObject({
  id: parts.reviewId,
  distributorId: fields.id<'distributor'>(),
  kind: parts.kind,
  state: parts.state,
  tier: parts.tier,
  afterKnockOut: z.boolean(),
  /** Why the last step was taken, where somebody said so. */
  reason: reason.nullable(),
  round: z.number().int().min(1),
  dueAt: fields.instant.nullable(),
  /** When four fifths of the time are gone, and what people were told already; left out where nothing is due. */
  warnAt: fields.instant.optional(),
  alarm: z.enum(['SOON', 'OVERDUE']).optional(),
  assignee: author.nullable(),
  /** What asked for it; left out in events of before. */
  causes: z
    .array(
      z.strictObject({
        code: parts.causeCode,
        at: fields.instant,
        subject: z.string().nullable(),
        note: reason.nullable(),
      }),
    )
    .optional(),
  opened: author,
  changed: author,
  pauses: z.array(z.strictObject({ question: reason, from: fields.instant, until: fields.instant.nullable() })),
  /** Whose turn it was from when on; left out in events of before. */
  turns: z
    .array(z.strictObject({ turn: z.enum(['DESK', 'DISTRIBUTOR', 'APPROVERS']), from: fields.instant }))
    .optional(),
  recommendation: z
    .strictObject({
      outcome: parts.outcome,
      reason,
      conditions,
      // Codes of the grounds of a refusal; left out of approvals and in events of before.
      grounds: parts.grounds.optional(),
      // What the distributor is told as the reason, where anything is.
      toDistributor: personal(parts.toDistributor).optional(),
      by: author,
      snapshot: fields.sha256,
    })
    .nullable(),
  signatures: z.array(
    z.strictObject({
      personId: fields.id<'person'>(),
      by: author,
      grade: z.enum(approverGrades),
      offices: z.array(z.enum(offices)),
      outcome: parts.outcome,
      reason: reason.nullable(),
      snapshot: fields.sha256,
      grounds: parts.grounds.optional(),
      /** By what the signer showed again who they are; left out in events of before. */
      proof: z.enum(['PASSWORD', 'SECOND_FACTOR']).optional(),
    }),
  ),
  returned: z.strictObject({ by: author, reason }).nullable(),
  decided: author.nullable(),
  /** Until when the approval holds; null before the decision and for a refusal. */
  approvedUntil: fields.instant.nullable(),
  contributions: z.array(z.strictObject({ personId: fields.id<'person'>(), deed: parts.caseDeed, at: fields.instant })),
  version: z.number().int(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'review', state: review });

export const reviewOpened = of('review.opened');
/** It lies with somebody now; being given it is no share in the case. */
export const reviewAssigned = of('review.assigned');
/** Somebody wrote a private note, which stands in a record of its own. */
export const reviewNoted = of('review.noted');
/** The distributor was asked; the clock stands still. */
export const reviewDistributorAsked = of('review.distributor-asked');
/** The distributor has answered everything; the clock goes on. */
export const reviewDistributorAnswered = of('review.distributor-answered');
/** Four fifths of the time are gone. */
export const reviewDueSoon = of('review.due-soon');
/** The time is over: whoever has the turn is late. */
export const reviewOverdue = of('review.overdue');
/** It is due at another time, because the workspace works at other hours. */
export const reviewClockSet = of('review.clock-set');
/** Something happened that a review under way has to look at. */
export const reviewCauseAdded = of('review.cause-added');
export const reviewTaken = of('review.taken');
export const reviewTierRaised = of('review.tier-raised');
/** The distributor submitted again: contributions and signatures are counted anew. */
export const reviewRoundStarted = of('review.round-started');
export const reviewRecommended = of('review.recommended');
/** The recommendation lies with the approvers. */
export const reviewApprovalRequested = of('review.approval-requested');
/** A signature that does not decide yet. */
export const reviewSigned = of('review.signed');
export const reviewReturned = of('review.returned');
/** The signature that completed the set; the state holds outcome, conditions and until when it holds. */
export const reviewDecided = of('review.decided');

/** What a recommendation rests on, frozen. Its text holds names and is personal; the review names its hash. */
export const snapshotTaken = event({
  type: 'review-snapshot.taken',
  version: 1,
  subject: 'review-snapshot',
  state: z.strictObject({
    id: z.uuid(),
    reviewId: parts.reviewId,
    distributorId: fields.id<'distributor'>(),
    round: z.number().int(),
    takenAt: fields.instant,
    /** Hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
    sha256: fields.sha256,
    /** Canonical JSON (RFC 8785). */
    text: personal(z.string()),
  }),
});

/** A private note on a review: for the desk alone, added and never changed. */
export const reviewNoteWritten = event({
  type: 'review-note.written',
  version: 1,
  subject: 'review-note',
  state: z.strictObject({
    id: z.uuid(),
    reviewId: parts.reviewId,
    distributorId: fields.id<'distributor'>(),
    round: z.number().int(),
    text: personal(fields.text(4000)),
    /** Accounts that are to be told of it. */
    mentions: z.array(fields.id<'user'>()),
    by: author,
  }),
});

const message = z.strictObject({
  id: z.uuid(),
  reviewId: parts.reviewId,
  distributorId: fields.id<'distributor'>(),
  text: personal(fields.text(4000)),
  /** Who was written to, as they were called then. */
  to: z.array(personal(z.string())),
  by: author,
  answer: personal(fields.text(8000)).nullable(),
  answered: author.nullable(),
});
/** A question to the distributor, which reads it in the portal and has it by mail. */
export const reviewMessageSent = event({
  type: 'review-message.sent',
  version: 1,
  subject: 'review-message',
  state: message,
});
/** The distributor's answer, once. */
export const reviewMessageAnswered = event({
  type: 'review-message.answered',
  version: 1,
  subject: 'review-message',
  state: message,
});

/** A version of the approval matrix came into force. */
export const approvalMatrixPublished = event({
  type: 'approval-matrix.published',
  version: 1,
  subject: 'approval-matrix',
  state: z.strictObject({
    id: z.uuid(),
    version: z.number().int(),
    state: z.enum(Object.keys(publishFlow) as [PublishState, ...PublishState[]]),
    effectiveFrom: fields.instant.nullable(),
    rules: z.strictObject({ APPROVAL: byTier, REJECTION: byTier, REOPENING: byTier }),
    source: z.string(),
    published: author,
  }),
});
