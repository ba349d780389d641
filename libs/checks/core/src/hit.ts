import type { Disposition, DispositionReason, HitId, HitState, Instant, PersonId } from '@downstream/kernel';

/** A fact in which a party and a list entry differ. */
export interface DistinguishingFact {
  /** Field of the comparison, such as `DATE_OF_BIRTH`. */
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  /** Where it can be looked up: `COMPARISON` where both sides are on record, else what the person names; else null. */
  readonly source?: string | null;
}

/** What a person says of a hit. */
export interface Ballot {
  readonly personId: PersonId;
  readonly disposition: Disposition;
  readonly reason: DispositionReason;
  readonly note: string | null;
  readonly facts: readonly DistinguishingFact[];
  /** For how many months a false positive shall stand; null: as long as it may. */
  readonly months?: number | null;
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
  /** Whether a true match lets nothing ship: then the first vote for one places a hold at once (domain reference 2.8). */
  readonly stops: boolean;
  /** Who is answerable for the account of the distributor; this person closes no hit of it (domain reference 6.2). */
  readonly accountOwner: PersonId | null;
  /** Whether the entry stands on its list no longer. */
  readonly gone: boolean;
  /** Every vote ever cast, in order; while the state is PROPOSED the last one is the proposal. */
  readonly votes: readonly Vote[];
  /** Counts the times the hit was opened, from 1. */
  readonly round: number;
}

/** The vote that waits for a second person; `null` in every other state. */
export const proposalOf = (hit: Hit): Vote | null => (hit.state === 'PROPOSED' ? (hit.votes.at(-1) ?? null) : null);
