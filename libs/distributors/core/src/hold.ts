import { ok, refuse, type DistributorId, type HoldId, type Instant, type Result } from '@downstream/kernel';
import { authorOf, type Act, type Author } from './act';
import { VOTES_TO_RESTART, voted, type Vote } from './votes';

/** On what ground something is stopped. */
export const holdBases = ['PRECAUTION', 'LIST_MATCH', 'CONTRADICTION', 'ORDER_OF_AUTHORITY'] as const;
export type HoldBasis = (typeof holdBases)[number];

/**
 * A stop, beside any state of the distributor (product reference 9.1): while it is open nothing in its scope ships.
 * One person places it, two different persons release it; the one who placed it may be one of the two.
 */
export interface Hold {
  readonly id: HoldId;
  readonly distributorId: DistributorId;
  /** The whole party; orders, lines and serials come with the release desk. */
  readonly scope: 'PARTY';
  readonly basis: HoldBasis;
  /** What gave rise to it, such as the id of a hit; `null` where a person simply decided. */
  readonly cause: string | null;
  readonly reason: string;
  readonly placed: Author;
  readonly releaseVotes: readonly Vote[];
  readonly releasedAt: Instant | null;
  readonly version: number;
}

/** Places a hold. Machines may too. Refusal `REASON_REQUIRED`. */
export function place(
  facts: Pick<Hold, 'id' | 'distributorId' | 'basis' | 'cause' | 'reason'>,
  act: Act,
): Result<Hold> {
  if (facts.reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  return ok({ ...facts, scope: 'PARTY', placed: authorOf(act), releaseVotes: [], releasedAt: null, version: 1 });
}

/** Whether the hold still stops. One vote releases nothing. */
export const isOpen = (hold: Hold): boolean => hold.releasedAt === null;

/**
 * Votes for the release; the vote of the second person releases.
 * @returns refusals `HOLD_ALREADY_RELEASED`, `REASON_REQUIRED`, and `HOLD_NEEDS_ANOTHER_PERSON` for a machine or a
 * person who has voted already
 */
export function voteRelease(hold: Hold, reason: string, act: Act): Result<Hold> {
  if (!isOpen(hold)) return refuse('HOLD_ALREADY_RELEASED', { releasedAt: hold.releasedAt });
  if (reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  const releaseVotes = voted(hold.releaseVotes, reason, act);
  if (releaseVotes === null) return refuse('HOLD_NEEDS_ANOTHER_PERSON', { votes: hold.releaseVotes.length });
  const releasedAt = releaseVotes.length >= VOTES_TO_RESTART ? act.at : null;
  return ok({ ...hold, releaseVotes, releasedAt, version: hold.version + 1 });
}
