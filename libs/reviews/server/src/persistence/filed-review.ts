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
  /** When whoever has the turn is late; null while nobody can be. */
  readonly dueAt: Instant | null;
  /** When people are told that the time runs out. */
  readonly warnAt: Instant | null;
  /** What people were told of this deadline. */
  readonly alarm: 'SOON' | 'OVERDUE' | null;
  /** The maker who has it in work. */
  readonly assignee: Author | null;
  /** Until when the decided approval holds. */
  readonly approvedUntil: Instant | null;
}

/** A review with its filing: the full state that events seal and rows keep. */
export type FiledReview = Review & Filing;

/**
 * The record as events and dossiers say it. What a review of before did not have is left out where it is empty, so that
 * its record goes on saying what its last event says.
 */
export const stateOf = ({
  causes,
  turns,
  warnAt,
  alarm,
  signatures,
  ...filed
}: FiledReview): StateInput<typeof reviewOpened> =>
  writable({
    ...filed,
    signatures: signatures.map(({ proof, grounds, ...signature }) => ({
      ...signature,
      ...(grounds.length > 0 && { grounds }),
      ...(proof !== null && { proof }),
    })),
    ...(causes.length > 0 && { causes }),
    ...(turns.length > 0 && { turns }),
    ...(warnAt !== null && { warnAt }),
    ...(alarm !== null && { alarm }),
  });
