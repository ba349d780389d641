import type { EntryName, ListEntry } from '@downstream/checks/core';
import type { MatchFeature } from './evidence';

/** A list entry that may be the party. */
export interface CandidateHit {
  readonly entry: ListEntry;
  /** Calibrated score with all evidence, 0 to 1. */
  readonly score: number;
  /** Whether an identifying number is the same. */
  readonly idMatch: boolean;
  /**
   * The party's name and the entry's that are most alike. For an entry that is only an address: the two addresses in
   * one line each, and no name.
   */
  readonly ours: string;
  readonly theirs: EntryName;
  /** How many names of the entry reached the threshold by name and evidence, this one included; 0 without names. */
  readonly names: number;
  /** Reasons; their weights add up to the score. */
  readonly features: readonly MatchFeature[];
}
