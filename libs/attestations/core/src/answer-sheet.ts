import type { Author } from '@downstream/distributors/core';
import type { AnswerSheetState, DistributorId, Id, Instant } from '@downstream/kernel';
import type { Answer } from './answer';
import type { AnswerByQuestion } from './condition';

/** An answer with what is known of it: how often it was written, by whom, when. */
export interface KeptAnswer {
  readonly question: string;
  /** `null` after it was taken away; the revision goes on. */
  readonly answer: Answer | null;
  /** 1 for the first time. */
  readonly revision: number;
  readonly by: Author;
}

/** Something the desk asks to be put right, in its own words. */
export interface Correction {
  readonly question: string;
  readonly sentence: string;
  /** The revision that was looked at; a later one is the correction. */
  readonly revision: number;
  readonly asked: Author;
}

/** One submission: what was said, frozen, and its hash. The content is in a record of its own. */
export interface SubmissionReceipt {
  /** 1 for the first. */
  readonly number: number;
  readonly by: Author;
  /** SHA-256 of the canonical JSON of the content, lower-case hexadecimal. */
  readonly hash: string;
}

/** What a distributor has answered so far to one version of a questionnaire. Plain JSON. */
export interface AnswerSheet {
  readonly id: Id<'answerSheet'>;
  readonly distributorId: DistributorId;
  readonly questionnaire: { readonly id: string; readonly version: number };
  readonly state: AnswerSheetState;
  /** By when the answers are asked for. */
  readonly dueAt: Instant;
  readonly answers: readonly KeptAnswer[];
  /** What is asked to be put right now; empty again with the next submission. */
  readonly corrections: readonly Correction[];
  /** The last submission, where there is one. */
  readonly submission: SubmissionReceipt | null;
  readonly opened: Author;
  readonly changed: Author;
  /** 1 when it is opened, one more with every change. */
  readonly version: number;
}

/** How long a distributor has to answer: as long as its link lives (product reference 8.2, step 1). */
export const daysToAnswer = 14;

/** The answers by question. */
export const byQuestion = ({ answers }: Pick<AnswerSheet, 'answers'>): AnswerByQuestion =>
  Object.fromEntries(answers.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer]])));

/** The answer that is kept for a question, also one that was taken away. */
export const keptAnswer = (sheet: Pick<AnswerSheet, 'answers'>, question: string): KeptAnswer | undefined =>
  sheet.answers.find((kept) => kept.question === question);
