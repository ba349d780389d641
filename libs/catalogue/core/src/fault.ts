/** What is wrong with one value: where (RFC 6901 pointer within what was given) and what. */
export interface Fault {
  readonly pointer: string;
  readonly code: FaultCode;
}

export const faultCodes = [
  /** Nothing was given where something is needed. */
  'REQUIRED',
  /** Longer than the limit that stands with the value. */
  'TOO_LONG',
  /** The same as a value before it. */
  'TWICE',
  /** No customs code: 6, 8 or 10 digits of a chapter that exists, dots and blanks aside. */
  'HS_CODE',
  /** No US control number: `6A003.b.4.b`, or `EAR99`. */
  'ECCN',
  /** No number of the EU list: `6A003.b.4.b`, or `NOT_LISTED`. */
  'EU_CODE',
  /** No military list number: `ML13.d`, `USML XII(c)`, or `NOT_LISTED`. */
  'MILITARY_CODE',
  /** With a unit, a value is a decimal number with a point. */
  'NUMBER',
  /** No day of the calendar, `2027-03-31`. */
  'DAY',
  /** A day that is over. */
  'PAST',
  /** A word that is not in the vocabulary. */
  'UNKNOWN',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One fault where the value is not as it should be, none where it is. */
export const faultIf = (wrong: boolean, pointer: string, code: FaultCode): readonly Fault[] =>
  wrong ? [{ pointer, code }] : [];

/** Faults of a text that must be there and have at most so many characters. */
export function textFaults(text: string | null, pointer: string, longest: number): readonly Fault[] {
  if (text === null || text.trim() === '') return [{ pointer, code: 'REQUIRED' }];
  return faultIf(text.length > longest, pointer, 'TOO_LONG');
}

/** The places of values that have come before. */
export const twice = (values: readonly string[], pointerOf: (i: number) => string): readonly Fault[] =>
  values.flatMap((value, i) => faultIf(values.indexOf(value) !== i, pointerOf(i), 'TWICE'));
