import type { AnswerFaultCode, Instant } from '@downstream/kernel';
import { answerFaults } from './answer-faults';
import type { AnswerSheet } from './answer-sheet';
import { byQuestion, keptAnswer } from './answer-sheet';
import { askedQuestions } from './asked-questions';
import { fileFaults, type HandedInFiles } from './file-faults';
import type { Questionnaire } from './questionnaire';

/** What still stands between the answers and their submission: the question, where in its answer, and what. */
export interface Lack {
  readonly question: string;
  readonly pointer: string;
  readonly code: AnswerFaultCode;
}

/**
 * Everything the answers lack at an instant, in the order of the questionnaire, all at once.
 * @param files what files there are; a device that cannot know leaves them out, and they are not compared
 */
export function lacking(
  questionnaire: Questionnaire,
  sheet: Pick<AnswerSheet, 'answers' | 'corrections'>,
  at: Instant,
  files?: HandedInFiles,
): readonly Lack[] {
  const answers = byQuestion(sheet);
  return askedQuestions(questionnaire, answers).flatMap((question): readonly Lack[] => {
    const { id } = question;
    const answer = answers[id];
    const asked = sheet.corrections.find((correction) => correction.question === id);
    if (asked && keptAnswer(sheet, id)?.revision === asked.revision) {
      return [{ question: id, pointer: '', code: 'CORRECTION' }];
    }
    if (answer === undefined) return question.required ? [{ question: id, pointer: '', code: 'REQUIRED' }] : [];
    // What no correction is asked for stands as it was sent in, and cannot be mended either.
    const compared = asked || sheet.corrections.length === 0 ? files : undefined;
    const faults = [...answerFaults(question, answer, at), ...(compared ? fileFaults(answer, compared) : [])];
    return faults.map((fault) => ({ question: id, ...fault }));
  });
}
