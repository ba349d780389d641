import {
  ok,
  refuse,
  riskTiers,
  step,
  type ApproverGrade,
  type DistributorId,
  type Instant,
  type Office,
  type PersonId,
  type RefusalGround,
  type Result,
  type ReviewId,
  type ReviewKind,
  type ReviewState,
  type RiskTier,
} from '@downstream/kernel';
import { authorOf, contributed, type Act, type Author } from '@downstream/distributors/core';
import type { CaseContribution, CaseDeed } from './four-eyes';
import { newCauses, type ReviewCause } from './review-cause';
import { turnsAfter, type TurnTaken } from './review-clock';
import { isDecided, reviewFlow, type ReviewOutcome } from './review-flow';
import type { Proposal } from './snapshot';

/** A maker's proposal with the snapshot it was made on. */
export interface Recommendation extends Proposal {
  readonly by: Author;
  /** Hexadecimal SHA-256 of the frozen snapshot. */
  readonly snapshot: string;
}

/** By what somebody shows again who they are in the moment of a signature. */
export type SigningProof = 'PASSWORD' | 'SECOND_FACTOR';

/** One approver's agreement with one outcome on one snapshot. */
export interface Signature {
  readonly personId: PersonId;
  readonly by: Author;
  readonly grade: ApproverGrade;
  readonly offices: readonly Office[];
  readonly outcome: ReviewOutcome;
  readonly reason: string | null;
  readonly snapshot: string;
  /** Grounds of a refusal that nobody had recommended, or that the signer adds; none in an approval. */
  readonly grounds: readonly RefusalGround[];
  /** Null in records of before, and where nobody asked. */
  readonly proof: SigningProof | null;
}

/** A time in which the clock stood still, with the question to the distributor. */
export interface Pause {
  readonly question: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A due-diligence pass over one distributor. Plain JSON throughout. */
export interface Review {
  readonly id: ReviewId;
  readonly distributorId: DistributorId;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly tier: RiskTier;
  /** Whether it is about reopening after a knock-out, which other signatures decide. */
  readonly afterKnockOut: boolean;
  /** What asked for it, the oldest first; none for one that people opened or a first screening. */
  readonly causes: readonly ReviewCause[];
  readonly opened: Author;
  readonly changed: Author;
  readonly pauses: readonly Pause[];
  /** Whose turn it was from when on; the clock counts by it. */
  readonly turns: readonly TurnTaken[];
  /** The latest recommendation; a returned one stays until the next. */
  readonly recommendation: Recommendation | null;
  /** Signatures on that recommendation. A return empties the list; the trail keeps them. */
  readonly signatures: readonly Signature[];
  readonly returned: { readonly by: Author; readonly reason: string } | null;
  /** The signature that completed the set. */
  readonly decided: Author | null;
  /** Who had a share in this review; the other rooms know of theirs. */
  readonly contributions: readonly CaseContribution[];
  readonly version: number;
}

/** The record one change later. */
export const changedReview = (review: Review, author: Author, to: Partial<Review>): Review => ({
  ...review,
  ...to,
  turns: turnsAfter(review.turns, to.state ?? review.state, author.at),
  changed: author,
  version: review.version + 1,
});

/**
 * Opens a review; a machine may, when screening is done or an event asks for it.
 * @param facts `contested` is the refused review that is objected to: who recommended or signed it cannot sign this one
 * @param others the distributor's other reviews; one that is undecided refuses with `REVIEW_ALREADY_OPEN`
 */
export function open(
  facts: Pick<Review, 'id' | 'distributorId' | 'kind' | 'tier'> & {
    readonly afterKnockOut?: boolean;
    readonly causes?: readonly ReviewCause[];
    readonly contested?: Pick<Review, 'recommendation' | 'signatures'>;
  },
  others: readonly Pick<Review, 'id' | 'state'>[],
  act: Act,
): Result<Review> {
  const undecided = others.find(({ state }) => !isDecided(state));
  if (undecided) return refuse('REVIEW_ALREADY_OPEN', { reviewId: undecided.id });
  const { id, distributorId, kind, tier, afterKnockOut = false, causes = [] } = facts;
  const author = authorOf(act);
  return ok({
    ...{ id, distributorId, kind, tier, afterKnockOut, causes },
    state: 'OPEN',
    opened: author,
    changed: author,
    pauses: [],
    turns: turnsAfter([], 'OPEN', author.at),
    recommendation: null,
    signatures: [],
    returned: null,
    decided: null,
    contributions: [...contributed<CaseDeed>([], 'REVIEW_OPENED', author), ...decidedBefore(facts.contested, act.at)],
    version: 1,
  });
}

/** Everybody who had a hand in a decision, each once, as a deed in the review of the objection to it. */
function decidedBefore(
  contested: Pick<Review, 'recommendation' | 'signatures'> | undefined,
  at: Instant,
): readonly CaseContribution[] {
  const persons = [contested?.recommendation?.by.personId, ...(contested?.signatures ?? []).map((one) => one.personId)];
  const known = new Set(persons.filter((person) => person !== null && person !== undefined));
  return [...known].map((personId) => ({ personId, deed: 'DECIDED_BEFORE', at }));
}

function worked(review: Review, to: ReviewState, act: Act, more: Partial<Review> = {}): Result<Review> {
  const next = step(reviewFlow, review.state, to);
  if (!next.ok) return next;
  const author = authorOf(act);
  const contributions = contributed(review.contributions, 'REVIEW_WORKED', author);
  return ok(changedReview(review, author, { ...more, state: next.value, contributions }));
}

/** Takes the review up, for the first time or after a return. Refusal `TRANSITION_NOT_ALLOWED`. */
export const start = (review: Review, act: Act): Result<Review> =>
  review.state === 'AWAITING_DISTRIBUTOR' ? resume(review, act) : worked(review, 'IN_REVIEW', act);

/** Asks the distributor; the clock stands still until {@link resume}. Refusals as for a step, and `REASON_REQUIRED`. */
export function askDistributor(review: Review, question: string, act: Act): Result<Review> {
  if (question.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/question' });
  const pauses = [...review.pauses, { question, from: act.at, until: null }];
  return worked(review, 'AWAITING_DISTRIBUTOR', act, { pauses });
}

/** Goes on after the answer, or without one. */
export function resume(review: Review, act: Act): Result<Review> {
  if (review.state !== 'AWAITING_DISTRIBUTOR') {
    return refuse('TRANSITION_NOT_ALLOWED', { from: review.state, to: 'IN_REVIEW' });
  }
  const pauses = review.pauses.map((pause) => ({ ...pause, until: pause.until ?? act.at }));
  return worked(review, 'IN_REVIEW', act, { pauses });
}

const judging: readonly ReviewState[] = ['RECOMMENDED', 'PENDING_APPROVAL'];

/**
 * Raises the tier, and with it the signatures that will be needed: one person may (guard G5). The same tier changes
 * nothing.
 * @returns refusals `TIER_LOWERED`, `REASON_REQUIRED`, and `REVIEW_LOCKED` while approvers look at a frozen snapshot
 * or after the decision
 */
export function raiseTier(review: Review, tier: RiskTier, reason: string, act: Act): Result<Review> {
  const { state, tier: current } = review;
  if (judging.includes(state) || isDecided(state)) return refuse('REVIEW_LOCKED', { state });
  if (tier === current) return ok(review);
  if (riskTiers.indexOf(tier) < riskTiers.indexOf(current)) return refuse('TIER_LOWERED', { from: current, to: tier });
  if (reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  const author = authorOf(act);
  const contributions = contributed(review.contributions, 'TIER_RAISED', author);
  return ok(changedReview(review, author, { tier, contributions }));
}

/**
 * Adds causes to a review under way. What was frozen before no longer is the whole case: signatures are refused until
 * it has been recommended anew. A cause that stands there already changes nothing.
 * @returns refusal `REVIEW_LOCKED` after the decision
 */
export function addCauses(review: Review, causes: readonly ReviewCause[], act: Act): Result<Review> {
  if (isDecided(review.state)) return refuse('REVIEW_LOCKED', { state: review.state });
  const fresh = newCauses(review.causes, causes);
  if (fresh.length === 0) return ok(review);
  return ok(changedReview(review, authorOf(act), { causes: [...review.causes, ...fresh] }));
}

/** Adds a note: whoever writes one has a share in the case. Refusal `REVIEW_LOCKED` after the decision. */
export function note(review: Review, act: Act): Result<Review> {
  if (isDecided(review.state)) return refuse('REVIEW_LOCKED', { state: review.state });
  const author = authorOf(act);
  return ok(
    changedReview(review, author, { contributions: contributed(review.contributions, 'NOTE_WRITTEN', author) }),
  );
}

/**
 * Sends the distributor a question: the clock stands still until everything is answered. A further one while it is
 * asked already only adds to that.
 * @returns refusals as for {@link askDistributor}
 */
export function sendMessage(review: Review, text: string, act: Act): Result<Review> {
  const asked = review.state === 'AWAITING_DISTRIBUTOR' ? ok(review) : askDistributor(review, text, act);
  if (!asked.ok) return asked;
  const author = authorOf(act);
  const contributions = contributed(asked.value.contributions, 'MESSAGE_SENT', author);
  return ok({ ...changedReview(asked.value, author, { contributions }), version: review.version + 1 });
}
