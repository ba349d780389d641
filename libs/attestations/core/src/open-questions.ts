import { dependents } from './asked-questions';
import type { AnswerSheet } from './answer-sheet';
import { questionsOf, type Questionnaire } from './questionnaire';

/**
 * The questions whose answers may be written now. In a correction these are the ones asked for, and those that hang on
 * them by a condition, for another answer may lead to other questions.
 */
export function openQuestions(
  questionnaire: Questionnaire,
  { state, corrections }: Pick<AnswerSheet, 'state' | 'corrections'>,
): ReadonlySet<string> {
  switch (state) {
    case 'OPEN':
      return new Set(questionsOf(questionnaire).map(({ id }) => id));
    case 'CORRECTION': {
      const asked = new Set(corrections.map(({ question }) => question));
      return new Set([...asked, ...dependents(questionnaire, asked)]);
    }
    case 'SUBMITTED':
      return new Set();
  }
}
