import type { Disposition, DispositionReason, HitId, HitState, Instant, PersonId } from '@downstream/kernel';

/** A fact in which a party and a list entry differ. */
export interface DistinguishingFact {
  /** Field of the comparison, such as `DATE_OF_BIRTH`. */
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What a person says of a hit. */
export interface Ballot {
  readonly personId: PersonId;
  readonly disposition: Disposition;
  readonly reason: DispositionReason;
  readonly note: string | null;
  readonly facts: readonly DistinguishingFact[];
}

/** A ballot as it was cast. */
export interface Vote extends Ballot {
  readonly at: Instant;
}

/** A candidate that screening found, as far as deciding about it goes. */
export interface Hit {
  readonly id: HitId;
  readonly state: HitState;
  /** Calibrated score, 0 to 1. */
  readonly score: number;
  /** Whether an identifying number is the same: then the name does not matter. */
  readonly idMatch: boolean;
  /** Every vote ever cast, in order; while the state is PROPOSED the last one is the proposal. */
  readonly votes: readonly Vote[];
  /** Counts the times the hit was opened, from 1. */
  readonly round: number;
}

/** The vote that waits for a second person; `null` in every other state. */
export const proposalOf = (hit: Hit): Vote | null => (hit.state === 'PROPOSED' ? (hit.votes.at(-1) ?? null) : null);
