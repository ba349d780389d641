import { ok, refuse, riskTiers, step, type DistributorState, type Result, type RiskTier } from '@downstream/kernel';
import { authorFor, authorOf, type Act, type Author } from './act';
import { missingToSubmit } from './completeness';
import { contributed, submitted } from './contribution';
import { distributorFlow, isApproved } from './distributor-flow';
import { changedBy, partyOf, type Distributor } from './distributor';

function taken(
  distributor: Distributor,
  to: DistributorState,
  author: Author,
  more: Partial<Distributor> = {},
): Result<Distributor> {
  const next = step(distributorFlow, distributor.state, to);
  return next.ok ? ok(changedBy(distributor, author, { stateReason: null, ...more, state: next.value })) : next;
}

/** Invites the distributor to answer: DRAFT to INVITED. */
export const invite = (distributor: Distributor, act: Act): Result<Distributor> =>
  taken(distributor, 'INVITED', authorOf(act));

/** Notes that somebody is invited once more while the answers are open; otherwise the same object. */
export const inviteAgain = (distributor: Distributor, act: Act): Distributor =>
  distributor.state === 'INVITED' || distributor.state === 'REGISTERING'
    ? changedBy(distributor, authorOf(act), {})
    : distributor;

/** The first answer: INVITED to REGISTERING, by the distributor or, recorded as such, on its behalf. */
export const startAnswering = (distributor: Distributor, act: Act): Result<Distributor> =>
  taken(distributor, 'REGISTERING', authorFor(partyOf(distributor.id), act));

/**
 * Submits what was answered: REGISTERING to SUBMITTED, by the distributor or, recorded as such, on its behalf.
 * @returns refusal `DISTRIBUTOR_INCOMPLETE` with every missing fact at once
 */
export function submit(distributor: Distributor, act: Act): Result<Distributor> {
  const author = authorFor(partyOf(distributor.id), act);
  const next = taken(distributor, 'SUBMITTED', author, {
    submitted: author,
    contributions: submitted(distributor.contributions, author),
  });
  if (!next.ok) return next;
  const missing = missingToSubmit(distributor);
  return missing.length > 0 ? refuse('DISTRIBUTOR_INCOMPLETE', { missing }) : next;
}

// Steps somebody has to be told the reason of: corrections, returns, refusals, appeals and ends.
const explained = new Set<`${DistributorState}>${DistributorState}`>([
  'SUBMITTED>REGISTERING',
  'SCREENING>REGISTERING',
  'IN_REVIEW>REGISTERING',
  'PENDING_APPROVAL>IN_REVIEW',
  'PENDING_APPROVAL>REJECTED',
  'REJECTED>IN_REVIEW',
  'SUSPENDED>TERMINATED',
  'DRAFT>TERMINATED',
]);

/** Steps with a door of their own: the front doors count votes and completeness. */
const guarded = (from: DistributorState, to: DistributorState): boolean =>
  to === 'SUBMITTED' || to === 'SUSPENDED' || (from === 'SUSPENDED' && isApproved(to));

/**
 * Takes a step that follows from something else: screening began, the review was recommended, decided or returned, the
 * approval ran out. A submission, a suspension and its end have their own functions and are refused here.
 * @returns refusals `TRANSITION_NOT_ALLOWED` and, for corrections, returns and ends, `REASON_REQUIRED`
 */
export function moveTo(
  distributor: Distributor,
  to: DistributorState,
  act: Act,
  reason: string | null = null,
): Result<Distributor> {
  const { state } = distributor;
  if (guarded(state, to)) return refuse('TRANSITION_NOT_ALLOWED', { from: state, to });
  const given = reason !== null && reason.trim() !== '';
  const more = { stateReason: given ? reason : null, ...(to === 'TERMINATED' && { suspension: null }) };
  const next = taken(distributor, to, authorOf(act), more);
  if (next.ok && !given && explained.has(`${state}>${to}`)) return refuse('REASON_REQUIRED', { pointer: '/reason' });
  return next;
}

/**
 * Sets the class of risk of an unrated distributor, or raises it: risk goes up by one person (guard G5). Lowering takes
 * two and an expiry, and is not done here: refusal `TIER_LOWERED`. The same tier again changes nothing.
 */
export function raiseTier(distributor: Distributor, tier: RiskTier, act: Act): Result<Distributor> {
  const { tier: current } = distributor;
  if (current === tier) return ok(distributor);
  if (current !== null && riskTiers.indexOf(tier) < riskTiers.indexOf(current)) {
    return refuse('TIER_LOWERED', { from: current, to: tier });
  }
  const author = authorOf(act);
  const contributions = contributed(distributor.contributions, 'TIER_RAISED', author);
  return ok(changedBy(distributor, author, { tier, contributions }));
}
