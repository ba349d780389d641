import type { Answer } from '@downstream/attestations/core';

/** An answer that was written here and is not known to have reached the server. */
export interface Draft {
  readonly question: string;
  /** Null takes the answer away. */
  readonly answer: Answer | null;
  /** The revision it was written over; 0 where there was no answer. */
  readonly base: number;
}

export type Drafts = Readonly<Record<string, Draft>>;
