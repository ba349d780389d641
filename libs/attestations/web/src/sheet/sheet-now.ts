import {
  askedQuestions,
  progress,
  questionsOf,
  type Answer,
  type AnswerSheet,
  type KeptAnswer,
  type Progress,
  type Questionnaire,
} from '@downstream/attestations/core';
import type { readPortalAnswers } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import type { Instant } from '@downstream/kernel';
import type { Drafts } from './draft';

/** What the server last told of the answers. */
export type AnswersView = Received<typeof readPortalAnswers>;
/** An answer as the server keeps it. */
export type Kept = AnswersView['answers'][number];

/** The answers as they stand on this device: what the server has, with what was written here over it. */
export interface SheetNow {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Ids of the questions that are asked, given these answers. */
  readonly asked: ReadonlySet<string>;
  readonly progress: Progress;
}

// Progress looks at what was answered, never at who did it.
const nobody = {} as KeptAnswer['by'];

/** What is asked to be put right, as the core counts it: done once something was written since, here or on the server. */
function correctionsOf(view: AnswersView, drafts: Drafts): AnswerSheet['corrections'] {
  const revisionOf = (question: string): number =>
    view.answers.find((kept) => kept.question === question)?.revision ?? 0;
  return view.corrections.map(({ question, sentence, done }) => ({
    question,
    sentence,
    revision: done || drafts[question] ? -1 : revisionOf(question),
    asked: nobody,
  }));
}

/**
 * Reads the sheet with the drafts over it, as of an instant. Also right without a connection, for the rules of the
 * questionnaire are the server's own.
 */
export function sheetNow(questionnaire: Questionnaire, view: AnswersView, drafts: Drafts, at: Instant): SheetNow {
  const known = new Map(view.answers.map((kept) => [kept.question, kept]));
  const answers: KeptAnswer[] = questionsOf(questionnaire).flatMap(({ id }) => {
    const draft = drafts[id];
    const kept = known.get(id);
    const answer = draft ? draft.answer : (kept?.answer ?? null);
    return draft || kept ? [{ question: id, answer, revision: kept?.revision ?? 0, by: nobody }] : [];
  });
  const given = Object.fromEntries(answers.flatMap((one) => (one.answer ? [[one.question, one.answer]] : [])));
  return {
    answers: given,
    asked: new Set(askedQuestions(questionnaire, given).map(({ id }) => id)),
    progress: progress(questionnaire, { answers, corrections: correctionsOf(view, drafts) }, at),
  };
}
