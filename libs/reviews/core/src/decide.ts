import {
  ok,
  refuse,
  step,
  type ApproverGrade,
  type Instant,
  type Office,
  type RefusalGround,
  type Result,
} from '@downstream/kernel';
import { authorOf, contributed, type Act, type Difference } from '@downstream/distributors/core';
import { decisionKind, missingSignatures, type ApprovalMatrix, type SignatureSlot } from './approval-matrix';
import { conditionFault } from './conditions';
import { contributors, fourEyes, type CaseContribution } from './four-eyes';
import { standingAgainst, type ReadinessPoint } from './readiness';
import { groundFault } from './refusal-grounds';
import { reviewFlow, type ReviewOutcome } from './review-flow';
import { changedReview, type Review, type SigningProof } from './review';
import { screeningTooOld } from './screening-age';
import type { Proposal } from './snapshot';

const needsReason = (reason: string | null): Result<never> | undefined =>
  reason === null || reason.trim() === '' ? refuse('REASON_REQUIRED', { pointer: '/reason' }) : undefined;

/**
 * Recommends an outcome on a frozen snapshot: IN_REVIEW to RECOMMENDED.
 * @param points what {@link readiness} found; approvals stand only on none
 * @param snapshot hash of the snapshot taken with this very proposal
 * @returns refusals `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (a machine), `REASON_REQUIRED`, `CONDITIONS_MISFIT`,
 * `GROUNDS_MISFIT`, and `REVIEW_NOT_READY` with the points
 */
export function recommend(
  review: Review,
  proposal: Proposal,
  points: readonly ReadinessPoint[],
  snapshot: string,
  act: Act,
): Result<Review> {
  const next = step(reviewFlow, review.state, 'RECOMMENDED');
  if (!next.ok) return next;
  if (act.actor.personId === undefined) return refuse('NOT_ALLOWED');
  const { outcome, reason, conditions, grounds = [], toDistributor } = proposal;
  const unexplained = needsReason(reason);
  if (unexplained) return unexplained;
  const misfit = (outcome === 'APPROVED_WITH_CONDITIONS') !== conditions.length > 0 ? '/conditions' : undefined;
  const pointer = misfit ?? conditionFault(conditions, act.at);
  if (pointer) return refuse('CONDITIONS_MISFIT', { outcome, pointer });
  const groundless = groundFault(outcome, grounds, act.at);
  if (groundless) return refuse('GROUNDS_MISFIT', { outcome, pointer: groundless });
  const against = standingAgainst(points, outcome);
  if (against.length > 0) return refuse('REVIEW_NOT_READY', { points: against });
  const by = authorOf(act);
  return ok(
    changedReview(review, by, {
      state: next.value,
      recommendation: {
        ...{ outcome, reason, conditions, by, snapshot },
        ...(grounds.length > 0 && { grounds }),
        ...(toDistributor && { toDistributor }),
      },
      signatures: [],
      contributions: contributed(review.contributions, 'RECOMMENDED', by),
    }),
  );
}

/** Lays a recommended review before the approvers: RECOMMENDED to PENDING_APPROVAL. */
export function submitForApproval(review: Review, act: Act): Result<Review> {
  const next = step(reviewFlow, review.state, 'PENDING_APPROVAL');
  return next.ok ? ok(changedReview(review, authorOf(act), { state: next.value })) : next;
}

/** What an approver brings to a signature. */
export interface SigningIntent {
  readonly outcome: ReviewOutcome;
  /** Needed for a refusal. */
  readonly reason: string | null;
  /** Grounds of a refusal; needed where a refusal was not recommended. */
  readonly grounds?: readonly RefusalGround[];
  /** Hash of the snapshot the approver was shown. */
  readonly seen: string;
  /** Grade and offices of the signing account; no grade means no approver. */
  readonly grade: ApproverGrade | null;
  readonly offices: readonly Office[];
  /** By what the signer has just shown again who they are; null where nobody asked, as in a demo. */
  readonly proof?: SigningProof | null;
}

/** What a signature is judged by. */
export interface SigningCase {
  readonly matrix: ApprovalMatrix;
  /** Contributions from the other rooms; the review adds its own. */
  readonly contributions: readonly CaseContribution[];
  /** What `materialDifferences` finds between the frozen snapshot and the case as it is now. */
  readonly changedSince: readonly Difference[];
  /** When the lists were last searched for everybody; `null` where they were not. */
  readonly screenedAt: Instant | null;
}

const missing = (review: Review, outcome: ReviewOutcome, matrix: ApprovalMatrix): readonly SignatureSlot[] =>
  missingSignatures(matrix, decisionKind(outcome, review.afterKnockOut), review.tier, review.signatures);

/** The signatures still lacking for the outcome that was signed first, or else recommended; all slots before that. */
export const openSlots = (review: Review, matrix: ApprovalMatrix): readonly SignatureSlot[] =>
  missing(review, review.signatures[0]?.outcome ?? review.recommendation?.outcome ?? 'APPROVED', matrix);

/**
 * Whether this person may sign at all: one with an account of their own, no key and no machine, and no contributor. Nor
 * has anybody who signed before contributed since: a set that holds such a signature is never completed.
 */
function signer(review: Review, { contributions }: SigningCase, { actor }: Act) {
  const all = [...contributions, ...review.contributions];
  const person = fourEyes(all, actor);
  if (!person.ok) return person;
  const makers = contributors(all);
  if (review.signatures.some(({ personId }) => makers.has(personId))) return refuse('FOUR_EYES', { deeds: [] });
  if (review.signatures.some(({ personId }) => personId === person.value)) return refuse('ALREADY_SIGNED');
  return actor.kind === 'user' && actor.onBehalfOf === undefined ? person : refuse('NOT_ALLOWED');
}

/** A refusal that was recommended has its grounds; one against the recommendation brings its own. */
function groundless(recommended: ReviewOutcome, { grounds = [] }: SigningIntent, at: Instant) {
  if (recommended === 'REJECTED' && grounds.length === 0) return undefined;
  const pointer = groundFault('REJECTED', grounds, at);
  return pointer ? refuse('GROUNDS_MISFIT', { pointer }) : undefined;
}

/** Whether this outcome may be signed now. Approving what nobody recommended would leave one person alone with it. */
function signable(
  review: Review,
  intent: SigningIntent,
  { changedSince, screenedAt }: SigningCase,
  { at }: Act,
): Result<never> | undefined {
  const { recommendation, signatures } = review;
  if (recommendation?.snapshot !== intent.seen || changedSince.length > 0) {
    return refuse('SNAPSHOT_CHANGED', { pointers: changedSince.map(({ pointer }) => pointer) });
  }
  if (intent.outcome !== 'REJECTED' && screeningTooOld(screenedAt, at)) {
    return refuse('REVIEW_NOT_READY', { points: [{ code: 'SCREENING_TOO_OLD' }] });
  }
  if (intent.outcome !== 'REJECTED' && intent.outcome !== recommendation.outcome) {
    return refuse('OUTCOME_NOT_RECOMMENDED', { recommended: recommendation.outcome });
  }
  const outlived = intent.outcome === 'REJECTED' ? undefined : conditionFault(recommendation.conditions, at);
  if (outlived) return refuse('CONDITIONS_MISFIT', { pointer: outlived });
  const other = signatures.find(({ outcome }) => outcome !== intent.outcome);
  if (other) return refuse('SIGNATURES_DISAGREE', { signed: other.outcome });
  return intent.outcome === 'REJECTED'
    ? (needsReason(intent.reason) ?? groundless(recommendation.outcome, intent, at))
    : undefined;
}

/**
 * Signs. The review is decided with the signature that completes the set the matrix asks for; until then it stays
 * PENDING_APPROVAL. An approver may sign what was recommended, or a refusal; those who disagree return the review.
 * @returns refusals, in this order: `TRANSITION_NOT_ALLOWED`, `FOUR_EYES` with the deeds in the way, `ALREADY_SIGNED`,
 * `NOT_ALLOWED`, `SNAPSHOT_CHANGED` with pointers, `REVIEW_NOT_READY` (the screening is too old), `OUTCOME_NOT_RECOMMENDED`,
 * `CONDITIONS_MISFIT` (a last day that is over), `SIGNATURES_DISAGREE`, `REASON_REQUIRED`, `GROUNDS_MISFIT`, and `GRADE_NOT_ENOUGH` with the slots still open
 */
export function sign(review: Review, intent: SigningIntent, facts: SigningCase, act: Act): Result<Review> {
  const { outcome, reason, grade, offices, seen, proof = null } = intent;
  const grounds = outcome === 'REJECTED' ? (intent.grounds ?? []) : [];
  const next = step(reviewFlow, review.state, outcome);
  if (!next.ok) return next;
  const person = signer(review, facts, act);
  if (!person.ok) return person;
  const refused = signable(review, intent, facts, act);
  if (refused) return refused;
  const before = missing(review, outcome, facts.matrix);
  if (grade === null) return refuse('GRADE_NOT_ENOUGH', { needed: before });
  const by = authorOf(act);
  const signature = { personId: person.value, by, grade, offices, outcome, reason, snapshot: seen, grounds, proof };
  const signed = changedReview(review, by, { signatures: [...review.signatures, signature] });
  const after = missing(signed, outcome, facts.matrix);
  if (after.length >= before.length) return refuse('GRADE_NOT_ENOUGH', { needed: before });
  return ok(after.length > 0 ? signed : { ...signed, state: next.value, decided: by });
}

/**
 * Returns the review to its maker: one approver may, whatever the matrix says. Signatures given so far fall.
 * @returns refusals `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (no approver, a key or a machine) and `REASON_REQUIRED`
 */
export function returnReview(review: Review, reason: string, grade: ApproverGrade | null, act: Act): Result<Review> {
  const next = step(reviewFlow, review.state, 'RETURNED');
  if (!next.ok) return next;
  if (grade === null || act.actor.kind !== 'user' || act.actor.personId === undefined) return refuse('NOT_ALLOWED');
  const by = authorOf(act);
  return (
    needsReason(reason) ??
    ok(changedReview(review, by, { state: next.value, signatures: [], returned: { by, reason } }))
  );
}
