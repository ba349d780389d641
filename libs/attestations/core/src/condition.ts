import type { Answer } from './answer';

/** When a question is asked, as data: a look at other answers. */
export type Condition =
  | { readonly question: string; readonly is: boolean | string }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly atLeast: number }
  /** `given`: something was answered, "I do not know" and "none" aside. */
  | { readonly question: string; readonly given: boolean }
  | { readonly question: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The answers by question; a question without one is absent. */
export type AnswerByQuestion = Readonly<Record<string, Answer | undefined>>;

const isValue = (answer: Answer | undefined, value: boolean | string): boolean => {
  switch (answer?.type) {
    case 'YES_NO':
      return answer.yes === value;
    case 'CHOICE':
      return answer.choice === value;
    case 'BAND':
      return answer.band === value;
    case 'COUNTRY':
      return answer.country === value;
    default:
      return false;
  }
};

const includes = (answer: Answer | undefined, value: string): boolean => {
  if (answer?.type === 'CHOICES') return answer.choices.includes(value);
  return answer?.type === 'COUNTRIES' && answer.countries.includes(value);
};

const isGiven = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer.type !== 'UNKNOWN' && answer.type !== 'NONE';

function isAtLeast(answer: Answer | undefined, least: number): boolean {
  if (answer?.type === 'NUMBER') return answer.number >= least;
  return answer?.type === 'PERCENT' && answer.percent >= least;
}

/** Whether the answers meet a condition. "I do not know" and "none" meet `answered` alone. */
export function meets(condition: Condition, answers: AnswerByQuestion): boolean {
  if ('all' in condition) return condition.all.every((one) => meets(one, answers));
  if ('any' in condition) return condition.any.some((one) => meets(one, answers));
  if ('not' in condition) return !meets(condition.not, answers);
  const answer = answers[condition.question];
  if ('is' in condition) return isValue(answer, condition.is);
  if ('includes' in condition) return includes(answer, condition.includes);
  if ('atLeast' in condition) return isAtLeast(answer, condition.atLeast);
  if ('given' in condition) return isGiven(answer) === condition.given;
  return (answer !== undefined) === condition.answered;
}

/** The questions a condition looks at. */
export function lookedAt(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(lookedAt);
  if ('any' in condition) return condition.any.flatMap(lookedAt);
  if ('not' in condition) return lookedAt(condition.not);
  return [condition.question];
}
