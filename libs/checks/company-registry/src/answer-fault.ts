/** What may be odd about an answer. The first four leave nothing to rely on; the others leave out one value. */
export const answerFaultKinds = [
  /** Not JSON, cut short, or another text. */
  'NOT_JSON',
  /** JSON without what makes it an answer of this service. */
  'NOT_AN_ANSWER',
  /** An answer about somebody else than was asked. */
  'OTHER_SUBJECT',
  /** The service says that it cannot say. */
  'SERVICE_FAULT',
  /** A value that is always there is missing. */
  'MISSING',
  'WRONG_TYPE',
  'NO_DATE',
  'NO_COUNTRY',
  /** A word that stands on no list, such as a new status. */
  'UNKNOWN_WORD',
  /** Longer than anything known; the rest is left out. */
  'TOO_LONG',
  'TOO_MANY',
] as const;
export type AnswerFaultKind = (typeof answerFaultKinds)[number];

/** One oddity of an answer. */
export interface AnswerFault {
  readonly kind: AnswerFaultKind;
  /** Where, as a JSON pointer; empty for the answer as a whole. */
  readonly at: string;
  /** What stood there, cut to a line. */
  readonly found: string | null;
}

/** An answer read: what it says with its oddities, or why nothing can be read from it. */
export type AnswerReading<T> =
  | { readonly ok: true; readonly value: T; readonly faults: readonly AnswerFault[] }
  | { readonly ok: false; readonly faults: readonly [AnswerFault, ...AnswerFault[]] };

/** Nothing can be read from it. */
export const unreadable = (
  kind: AnswerFaultKind,
  at = '',
  found: string | null = null,
  more: readonly AnswerFault[] = [],
) => ({ ok: false as const, faults: [{ kind, at, found }, ...more] as const });
