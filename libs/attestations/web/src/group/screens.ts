import type { Question, Questionnaire } from '@downstream/attestations/core';

/** One screen: a group with the questions of it that are asked now. */
export interface Screen {
  readonly section: string;
  readonly group: string;
  readonly questions: readonly Question[];
}

/** The screens in order; a group of which nothing is asked has none. */
export const screensOf = (
  questionnaire: Questionnaire | undefined,
  asked: ReadonlySet<string> | undefined,
): readonly Screen[] =>
  (questionnaire?.sections ?? []).flatMap((section) =>
    section.groups.flatMap((group) => {
      const questions = group.questions.filter(({ id }) => asked?.has(id));
      return questions.length > 0 ? [{ section: section.id, group: group.id, questions }] : [];
    }),
  );
