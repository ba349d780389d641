import type { Instant, ReviewCauseCode } from '@downstream/kernel';

/** What asked for a review, or for another look at one that is under way. */
export interface ReviewCause {
  readonly code: ReviewCauseCode;
  readonly at: Instant;
  /** What changed, such as the id of a hit, a check or a document; null where the cause is no record. */
  readonly subject: string | null;
  /** In words, where the code leaves a question. */
  readonly note: string | null;
}

/** What makes two causes the same: the code and what it is about. */
export const causeKey = ({ code, subject }: Pick<ReviewCause, 'code' | 'subject'>): string =>
  `${code} ${subject ?? ''}`;

/** Those that are not known yet, each once. */
export function newCauses(known: readonly ReviewCause[], causes: readonly ReviewCause[]): readonly ReviewCause[] {
  const seen = new Set(known.map(causeKey));
  return causes.filter((cause) => !seen.has(causeKey(cause)) && seen.add(causeKey(cause)));
}
