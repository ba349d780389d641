import { lookedAt, meets, type AnswerByQuestion } from './condition';
import type { Question } from './question';
import { questionsOf, type Questionnaire } from './questionnaire';

/**
 * The questions that are asked, given the answers, in the order of the questionnaire. An answer to a question that is
 * not asked (any more) is not looked at by the conditions of others.
 */
export function askedQuestions(questionnaire: Questionnaire, answers: AnswerByQuestion): readonly Question[] {
  const seen: Record<string, AnswerByQuestion[string]> = {};
  return questionsOf(questionnaire).filter((question) => {
    // Conditions look back only (`questionnaireFaults`), so that one pass in order tells all.
    const asked = question.when === undefined || meets(question.when, seen);
    if (asked) seen[question.id] = answers[question.id];
    return asked;
  });
}

/** The questions that hang on one of these by a condition, directly or through others; these are not among them. */
export function dependents(questionnaire: Questionnaire, ids: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, when } of questionsOf(questionnaire)) {
    const hangs = when !== undefined && lookedAt(when).some((other) => ids.has(other) || found.has(other));
    if (hangs && !ids.has(id)) found.add(id);
  }
  return found;
}
