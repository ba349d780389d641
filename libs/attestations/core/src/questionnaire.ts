import type { Language } from '@downstream/kernel';
import type { Question } from './question';

/** Questions that stand on one screen, with the reason why they are asked. */
export interface QuestionGroup {
  readonly id: string;
  readonly questions: readonly Question[];
}

/** A part of a questionnaire that one person can answer; a colleague is invited to one or more. */
export interface QuestionSection {
  readonly id: string;
  readonly groups: readonly QuestionGroup[];
}

/**
 * A questionnaire, plain JSON. A version never changes once it is in use: a change is the next version. What is written
 * on screen stands under keys (`wordKeys`): a shipped questionnaire has its words in the catalogues of the portal, a
 * tenant's own carries them in `texts`.
 */
export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  readonly sections: readonly QuestionSection[];
  /** Words by language and key; absent where they stand in the catalogues. */
  readonly texts?: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
}

/** Every question in the order of the screens. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap(sectionQuestions);

/** The questions of one section in order. */
export const sectionQuestions = (section: QuestionSection): readonly Question[] =>
  section.groups.flatMap(({ questions }) => questions);

/** The question of that id. */
export const questionById = (questionnaire: Questionnaire, id: string): Question | undefined =>
  questionsOf(questionnaire).find((question) => question.id === id);

/** The section a question stands in. */
export const sectionOf = (questionnaire: Questionnaire, question: string): QuestionSection | undefined =>
  questionnaire.sections.find((section) => sectionQuestions(section).some(({ id }) => id === question));
