import type { Answer } from '@downstream/attestations/core';

/** An answer that was written here and is not known to have reached the server. */
export interface Draft {
  readonly question: string;
  /** Null takes the answer away. */
  readonly answer: Answer | null;
  /** The revision it was written over; 0 where there was no answer. */
  readonly base: number;
  /**
   * What was sent over that revision and never acknowledged: the server may have it or not. The very same object as
   * `answer` where nothing was written since, also after it was read back from the device.
   */
  readonly sent?: { readonly answer: Answer | null };
}

export type Drafts = Readonly<Record<string, Draft>>;

/** A draft with another answer in it; what is on its way stays on its way. */
export const rewritten = (draft: Draft, answer: Answer | null): Draft => ({ ...draft, answer });

/**
 * What goes to the server next: what it may have already is sent again as it was, before anything that was written since.
 * To the same answer over the same revision the server says which revision it is, whether it had it or not; so nobody's own
 * earlier answer stands against the later one, and what the server does not agree to is somebody else's.
 */
export const toSend = ({ question, answer, base, sent }: Draft): Draft => ({
  question,
  answer: sent ? sent.answer : answer,
  base,
});

/** The draft from when that is sent; to be kept no later than the request leaves. The same object where it was under way. */
export const underWay = (draft: Draft): Draft => (draft.sent ? draft : { ...draft, sent: { answer: draft.answer } });

/** What is left to send after the server has what was sent, as this revision; nothing where nothing was written since. */
export function acknowledged({ question, answer, sent }: Draft, revision: number): Draft | undefined {
  return sent && sent.answer === answer ? undefined : { question, answer, base: revision };
}

/** The draft when the server has said that it did not take what was sent: nothing is under way any more. */
export const returned = ({ question, answer, base }: Draft): Draft => ({ question, answer, base });
