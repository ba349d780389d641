import { ok, refuse, type Result } from '@downstream/kernel';
import { authorOf, type Act, type Author } from './act';
import { isApproved, type ApprovedState } from './distributor-flow';
import { changedBy, type Distributor } from './distributor';
import { VOTES_TO_RESTART, voted, type Vote } from './votes';

/** A stopped approval: one person suspends, two different persons restart it. */
export interface Suspension {
  /** Where it goes back to. */
  readonly from: ApprovedState;
  readonly reason: string;
  readonly suspended: Author;
  readonly restartVotes: readonly Vote[];
}

const unexplained = (reason: string): Result<never> | undefined =>
  reason.trim() === '' ? refuse('REASON_REQUIRED', { pointer: '/reason' }) : undefined;

/** Suspends an approved distributor; refusals `TRANSITION_NOT_ALLOWED` and `REASON_REQUIRED`. */
export function suspend(distributor: Distributor, reason: string, act: Act): Result<Distributor> {
  const { state: from } = distributor;
  if (!isApproved(from)) return refuse('TRANSITION_NOT_ALLOWED', { from, to: 'SUSPENDED' });
  const refused = unexplained(reason);
  if (refused) return refused;
  const suspended = authorOf(act);
  const suspension = { from, reason, suspended, restartVotes: [] };
  return ok(changedBy(distributor, suspended, { state: 'SUSPENDED', stateReason: reason, suspension }));
}

/**
 * Votes for the end of a suspension; the second person's vote brings back the approved state it came from.
 * @returns refusals `TRANSITION_NOT_ALLOWED`, `REASON_REQUIRED`, and `SUSPENSION_NEEDS_ANOTHER_PERSON` for a machine or
 * a person who has voted already
 */
export function voteRestart(distributor: Distributor, reason: string, act: Act): Result<Distributor> {
  const { suspension, state } = distributor;
  if (state !== 'SUSPENDED' || suspension === null)
    return refuse('TRANSITION_NOT_ALLOWED', { from: state, to: 'APPROVED' });
  const refused = unexplained(reason);
  if (refused) return refused;
  const restartVotes = voted(suspension.restartVotes, reason, act);
  if (restartVotes === null) {
    return refuse('SUSPENSION_NEEDS_ANOTHER_PERSON', { votes: suspension.restartVotes.length });
  }
  const author = authorOf(act);
  if (restartVotes.length < VOTES_TO_RESTART) {
    return ok(changedBy(distributor, author, { suspension: { ...suspension, restartVotes } }));
  }
  return ok(changedBy(distributor, author, { state: suspension.from, stateReason: reason, suspension: null }));
}
