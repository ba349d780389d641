import type { AnswerFaultCode } from '@downstream/kernel';

/** What is wrong with an answer: where in it (RFC 6901 pointer, empty for the whole) and what. */
export interface AnswerFault {
  readonly pointer: string;
  readonly code: AnswerFaultCode;
}

/** One fault where something is wrong, none where it is not. */
export const faultIf = (wrong: boolean, pointer: string, code: AnswerFaultCode): readonly AnswerFault[] =>
  wrong ? [{ pointer, code }] : [];

/** The same faults, found in a part that stands below `pointer`. */
export const below = (pointer: string, faults: readonly AnswerFault[]): readonly AnswerFault[] =>
  faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }));

/** Whether a text holds nothing to see. */
export const blank = (text: string | null | undefined): boolean => !/[^\p{Z}\p{Cf}\s]/u.test(text ?? '');
