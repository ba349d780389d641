import type { reviewOpened, StateInput } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import type { Instant } from '@downstream/kernel';
import type { Review } from '@downstream/reviews/core';
import { writable } from './writable';

/** What is kept of a review beside what the core decides by. */
export interface Filing {
  /** Begins at 1; one more with each submission or return. In one round a person has one part. */
  readonly round: number;
  /** Why the last step was taken, where somebody said so. */
  readonly reason: string | null;
  readonly dueAt: Instant | null;
  /** The maker who has it in work. */
  readonly assignee: Author | null;
  /** Until when the decided approval holds. */
  readonly approvedUntil: Instant | null;
}

/** A review with its filing: the full state that events seal and rows keep. */
export type FiledReview = Review & Filing;

/** The record as events and dossiers say it. */
export const stateOf = (filed: FiledReview): StateInput<typeof reviewOpened> => writable(filed);
