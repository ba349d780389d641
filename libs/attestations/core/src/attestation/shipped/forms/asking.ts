import type { Condition } from '../../../condition';
import type { Column, Question } from '../../../question';

type More = Partial<Pick<Question, 'when' | 'noneAllowed' | 'unknownAllowed' | 'hint' | 'feeds'>> & {
  readonly required?: boolean;
};

/** When a question was answered so. */
export const is = (question: string, value: boolean | string): Condition => ({ question, is: value });
/** When one of several choices was made. */
export const anyOf = (question: string, choices: readonly string[]): Condition => ({
  any: choices.map((includes) => ({ question, includes })),
});

const asked = <T extends object>(id: string, kind: T, { required = true, ...more }: More = {}) => ({
  id,
  ...kind,
  required,
  ...more,
});

export const text = (id: string, max = 200, more?: More) => asked(id, { type: 'TEXT' as const, max }, more);
export const email = (id: string, more?: More) =>
  asked(id, { type: 'TEXT' as const, max: 254, form: 'EMAIL' as const }, more);
export const phone = (id: string, more?: More) =>
  asked(id, { type: 'TEXT' as const, max: 40, form: 'PHONE' as const }, more);
export const passage = (id: string, min = 0, more?: More) =>
  asked(id, { type: 'LONG_TEXT' as const, max: 4000, ...(min > 0 && { min }) }, more);
export const lines = (id: string, max = 200, more?: More) => asked(id, { type: 'LINES' as const, max, most: 50 }, more);
export const yesNo = (id: string, more?: More) => asked(id, { type: 'YES_NO' as const }, more);
export const choice = (id: string, choices: readonly string[], more?: More) =>
  asked(id, { type: 'CHOICE' as const, choices }, more);
export const choices = (id: string, of: readonly string[], more?: More & { readonly alone?: string }) => {
  const { alone, ...rest } = more ?? {};
  return asked(id, { type: 'CHOICES' as const, choices: of, ...(alone && { alone }) }, rest);
};
export const number = (id: string, to: number, more?: More & { readonly unit?: string; readonly from?: number }) => {
  const { unit, from = 0, ...rest } = more ?? {};
  return asked(id, { type: 'NUMBER' as const, from, to, digits: 0, ...(unit && { unit }) }, rest);
};
export const percent = (id: string, more?: More) => asked(id, { type: 'PERCENT' as const }, more);
export const date = (id: string, more?: More & { readonly future?: boolean }) => {
  const { future, ...rest } = more ?? {};
  return asked(id, { type: 'DATE' as const, ...(future && { future }) }, rest);
};
export const country = (id: string, more?: More) => asked(id, { type: 'COUNTRY' as const }, more);
export const countries = (id: string, more?: More) => asked(id, { type: 'COUNTRIES' as const }, more);
export const address = (id: string, more?: More) => asked(id, { type: 'ADDRESS' as const }, more);
export const rows = (id: string, columns: readonly Column[], more?: More) =>
  asked(id, { type: 'ROWS' as const, columns, least: 1, most: 200 }, more);
export const papers = (id: string, more?: More) =>
  asked(
    id,
    {
      type: 'FILES' as const,
      mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
      most: 5,
      maxBytes: 15_000_000,
    },
    more,
  );
