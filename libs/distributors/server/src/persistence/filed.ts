import type { StateInput, distributorRegistered } from '@downstream/contracts';
import type { Distributor } from '@downstream/distributors/core';
import type { Instant, RecordedCondition, ReviewId } from '@downstream/kernel';
import { writable } from './writable';

/** What the last decision says; kept beside the record, for the core of this room decides nothing by it. */
export interface Standing {
  readonly decision: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';
  readonly reviewId: ReviewId;
  readonly decidedAt: Instant;
  /** Null for a refusal. */
  readonly approvedUntil: Instant | null;
  readonly conditions: readonly RecordedCondition[];
  /** What the distributor is told as the reason, where anything is. */
  readonly toDistributor?: string;
}

/** A distributor with its standing: the full state that events seal and rows keep. */
export type FiledDistributor = Distributor & { readonly standing: Standing | null };

type State = StateInput<typeof distributorRegistered>;

/** The record as events and dossiers say it. */
export function stateOf(filed: FiledDistributor): State {
  // The contract tells people and companies apart by `kind`, for only what is said of people is personal data.
  return writable(filed) as State;
}
