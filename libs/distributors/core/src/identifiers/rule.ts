/** What is wrong with the form of a number: how long it is, which characters it has, or its check characters. */
export type Flaw = 'LENGTH' | 'LETTERS' | 'CHECK';

/** Where the check characters of a number stand, and which characters they may be. */
export interface CheckPlace {
  /** Index of the first one in the number. */
  readonly at: number;
  readonly length: 1 | 2;
  readonly alphabet: string;
}

/** What a scheme asks of a number in compact form. */
export interface Rule {
  /** Takes off what is part of the writing and not of the number; done twice it changes nothing more. */
  readonly trim?: (compact: string) => string;
  /** What is wrong with the number, or undefined where its form is right. */
  readonly flaw: (number: string) => Flaw | undefined;
  /** Where the check characters stand, for schemes in which the others determine them. */
  readonly check?: (number: string) => CheckPlace;
}

export const DIGITS = '0123456789';

/** The place of so many check characters at the end of a number. */
export const atEnd =
  (length: 1 | 2, alphabet: string = DIGITS) =>
  (number: string): CheckPlace => ({ at: number.length - length, length, alphabet });

/** The number with other characters from `at` on. */
const withSigns = (number: string, at: number, signs: string): string =>
  number.slice(0, at) + signs + number.slice(at + signs.length);

/**
 * The check characters that a number would have to have. They are found by trying, so that a rule is written once, by
 * whoever wrote its check.
 * @returns undefined where the scheme has none, where no characters fit, or where more than one would
 */
export function rightCheck({ flaw, check }: Rule, number: string): string | undefined {
  if (!check) return undefined;
  const { at, length, alphabet } = check(number);
  const single = [...alphabet];
  const tried = length === 1 ? single : single.flatMap((first) => single.map((second) => first + second));
  const right = tried.filter((signs) => flaw(withSigns(number, at, signs)) === undefined);
  return right.length === 1 ? right[0] : undefined;
}
