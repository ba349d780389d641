import type { Instant } from '@downstream/kernel';
import { addressFaults, nameFaults, partiesFaults } from './party-answer-faults';
import { below, blank, faultIf, type AnswerFault } from './answer-fault';
import type { Answer, AnsweredFile, AnsweredRow, AnswerOf } from './answer';
import type { Asked, Column, Question } from './question';
import { linesFaults, longTextFaults, textFaults } from './text-faults';
import {
  choicesFaults,
  countriesFaults,
  countryFaults,
  dateFaults,
  numberFaults,
  sharesFaults,
  wholePercentFaults,
} from './value-faults';

type AskedOf<T extends Asked['type']> = Extract<Asked, { readonly type: T }>;

/** Whether an answer is of the kind that a question asks for; what is not cannot be kept as its answer. */
export const fits = (question: Asked, answer: Answer): boolean =>
  answer.type === question.type || answer.type === 'UNKNOWN' || answer.type === 'NONE';

function cellFaults(column: Column, cell: Answer | undefined, at: Instant): readonly AnswerFault[] {
  if (cell === undefined) return faultIf(column.required, '', 'REQUIRED');
  return cell.type === column.type ? valueFaults(column, cell, at) : [{ pointer: '', code: 'REQUIRED' }];
}

function rowsFaults(rows: readonly AnsweredRow[], asked: AskedOf<'ROWS'>, at: Instant): readonly AnswerFault[] {
  return [
    ...faultIf(rows.length < asked.least, '', 'TOO_FEW'),
    ...faultIf(rows.length > asked.most, '', 'TOO_MANY'),
    ...rows.flatMap(({ cells }, i) =>
      asked.columns.flatMap((column) =>
        below(`/rows/${i}/cells/${column.id}`, cellFaults(column, cells[column.id], at)),
      ),
    ),
  ];
}

const filesFaults = (files: readonly AnsweredFile[], asked: AskedOf<'FILES'>): readonly AnswerFault[] => [
  ...faultIf(files.length === 0, '', 'TOO_FEW'),
  ...faultIf(files.length > asked.most, '', 'TOO_MANY'),
  ...files.flatMap(({ mediaType, bytes }, i) => [
    ...faultIf(!asked.mediaTypes.includes(mediaType), `/files/${i}`, 'FILE_TYPE'),
    ...faultIf(bytes > asked.maxBytes, `/files/${i}`, 'FILE_TOO_LARGE'),
  ]),
];

type Check<T extends Asked['type']> = (answer: AnswerOf<T>, asked: AskedOf<T>, at: Instant) => readonly AnswerFault[];

/** What is looked at, by the kind of question. */
const checks: { readonly [T in Asked['type']]: Check<T> } = {
  TEXT: ({ text }, asked) => textFaults(text, asked),
  LONG_TEXT: ({ text }, asked) => longTextFaults(text, asked),
  LINES: ({ lines }, asked) => linesFaults(lines, asked),
  NUMBER: ({ number }, asked) => numberFaults(number, asked),
  PERCENT: ({ percent }) => wholePercentFaults(percent),
  DATE: ({ date }, asked, at) => dateFaults(date, asked, at.slice(0, 10)),
  COUNTRY: ({ country }) => countryFaults(country, '/country'),
  COUNTRIES: ({ countries }) => countriesFaults(countries),
  YES_NO: () => [],
  CHOICE: ({ choice }, { choices }) => faultIf(!choices.includes(choice), '/choice', 'NO_CHOICE'),
  CHOICES: ({ choices }, asked) => choicesFaults(choices, asked),
  BAND: ({ band }, { bands }) => faultIf(!bands.some(({ code }) => code === band), '/band', 'NO_CHOICE'),
  SHARES_BY_COUNTRY: ({ shares }) => sharesFaults(shares),
  ROWS: ({ rows }, asked, at) => rowsFaults(rows, asked, at),
  FILES: ({ files }, asked) => filesFaults(files, asked),
  PARTIES: ({ parties }, asked, at) => partiesFaults(parties, asked, at),
  NAME: ({ name }) => nameFaults(name),
  ADDRESS: ({ address }) => addressFaults(address),
  REGISTRY_NUMBER: ({ number }) => faultIf(blank(number.value), '/number/value', 'REQUIRED'),
};

const valueFaults = (asked: Asked, answer: Answer, at: Instant): readonly AnswerFault[] =>
  // The kinds were compared before: the check of a kind gets the answer of the same kind.
  (checks[asked.type] as Check<Asked['type']>)(answer as never, asked as never, at);

/**
 * Everything that is wrong with an answer to a question, at an instant (UTC decides what day it is). The answer is of the
 * question's kind, "I do not know" or "none" ({@link fits}).
 */
export function answerFaults(question: Question, answer: Answer, at: Instant): readonly AnswerFault[] {
  if (answer.type === 'UNKNOWN') {
    return question.unknownAllowed
      ? faultIf(blank(answer.reason), '/reason', 'REASON')
      : [{ pointer: '', code: 'UNKNOWN_NOT_ALLOWED' }];
  }
  if (answer.type === 'NONE') return faultIf(!question.noneAllowed, '', 'NONE_NOT_ALLOWED');
  return valueFaults(question, answer, at);
}
