import { authorOf, type Act } from '@downstream/distributors/core';
import { ok, refuse, type Instant, type Result } from '@downstream/kernel';
import { blank } from './answer-fault';
import { byQuestion, keptAnswer, type AnswerSheet } from './answer-sheet';
import { askedQuestions } from './asked-questions';
import type { Questionnaire } from './questionnaire';

/** What the desk asks to be put right: a question and a sentence that the distributor reads as it is. */
export interface AskedCorrection {
  readonly question: string;
  readonly sentence: string;
}

/**
 * Opens the questions that are asked to be put right; all others stay as they were submitted.
 * @param dueAt by when it is asked for
 * @returns refusals `TRANSITION_NOT_ALLOWED` unless the answers were submitted, and `CORRECTION_INVALID` with the places
 * of questions that were not asked or that stand there twice, and of sentences that say nothing
 */
export function askCorrections(
  sheet: AnswerSheet,
  questionnaire: Questionnaire,
  items: readonly AskedCorrection[],
  act: Act,
  dueAt: Instant,
): Result<AnswerSheet> {
  if (sheet.state !== 'SUBMITTED') return refuse('TRANSITION_NOT_ALLOWED', { from: sheet.state, to: 'CORRECTION' });
  const asked = new Set(askedQuestions(questionnaire, byQuestion(sheet)).map(({ id }) => id));
  const ids = items.map(({ question }) => question);
  const faults = items.flatMap(({ question, sentence }, i) => [
    ...(asked.has(question) ? [] : [{ pointer: `/items/${i}/question`, code: 'UNKNOWN' }]),
    ...(ids.indexOf(question) === i ? [] : [{ pointer: `/items/${i}/question`, code: 'TWICE' }]),
    ...(blank(sentence) ? [{ pointer: `/items/${i}/sentence`, code: 'REQUIRED' }] : []),
  ]);
  if (items.length === 0) faults.push({ pointer: '/items', code: 'REQUIRED' });
  if (faults.length > 0) return refuse('CORRECTION_INVALID', { faults });
  const author = authorOf(act);
  return ok({
    ...sheet,
    state: 'CORRECTION',
    dueAt,
    corrections: items.map(({ question, sentence }) => ({
      question,
      sentence,
      revision: keptAnswer(sheet, question)?.revision ?? 0,
      asked: author,
    })),
    changed: author,
    version: sheet.version + 1,
  });
}
