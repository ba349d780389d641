import type { ActorId, Instant, PersonId } from '@downstream/kernel';
import type { Act } from './act';

/** One person's agreement, with its reason. */
export interface Vote {
  readonly personId: PersonId;
  readonly actorId: ActorId;
  readonly at: Instant;
  readonly reason: string;
}

/** One may stop, two are needed to restart (guard G4). */
export const VOTES_TO_RESTART = 2;

/**
 * The votes with one more, or `null` where this vote cannot count: a machine has no person behind it, and a person
 * counts once, whatever accounts and keys he or she uses.
 */
export function voted(votes: readonly Vote[], reason: string, { actor, at }: Act): readonly Vote[] | null {
  const { personId } = actor;
  if (personId === undefined || votes.some((vote) => vote.personId === personId)) return null;
  return [...votes, { personId, actorId: actor.id, at, reason }];
}
