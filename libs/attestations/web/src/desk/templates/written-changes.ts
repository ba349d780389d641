import type { Language } from '@downstream/kernel';
import type { Asking, Changes, Clause, TemplateView } from './template-words';

/** The text of a clause or title in a language, as it is written now; else as the template has it. */
export const textIn = (
  own: Clause['texts'],
  kept: readonly { readonly language: string; readonly text: string }[] | undefined,
  language: Language,
): string =>
  (own.find((one) => one.language === language) ?? kept?.find((one) => one.language === language))?.text ?? '';

/** Texts with one of them in another wording. */
export const withText = (texts: Clause['texts'], language: Language, text: string): Clause['texts'] => [
  ...texts.filter((one) => one.language !== language),
  { language, text },
];

/** A clause nobody has used: the ids of those that were taken out are not used anew. */
export function newClause(taken: readonly string[]): Clause {
  let n = 1;
  while (taken.includes(`own${n}`)) n += 1;
  return { id: `own${n}`, when: null, texts: [] };
}

/** The clauses with one of them a place earlier. */
export function movedUp(clauses: Changes['clauses'], at: number): Changes['clauses'] {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  if (!before || !clause) return clauses;
  return [...clauses.slice(0, at - 1), clause, before, ...clauses.slice(at + 1)];
}

/** The questions with one of them asked so; one that is asked as before is no change. */
export function askedAs(
  view: TemplateView,
  questions: Changes['questions'],
  id: string,
  ask: Asking,
): Changes['questions'] {
  const others = questions.filter((one) => one.id !== id);
  return view.questions.find((one) => one.id === id)?.before === ask ? others : [...others, { id, ask }];
}

/** A condition as a choice: always, a question answered yes or no, or one that stays as it is. */
export function choiceOf(when: Clause['when']): string {
  if (when === null) return '';
  if ('question' in when && 'is' in when && typeof when.is === 'boolean')
    return `${when.question}:${when.is ? 'yes' : 'no'}`;
  return 'kept';
}

/** The condition of a choice; `undefined` leaves it as it is. */
export function conditionOf(choice: string): Clause['when'] | undefined {
  if (choice === 'kept') return undefined;
  const [question, said] = choice.split(':');
  return question && said ? { question, is: said === 'yes' } : null;
}
