import { answerSheetStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { answer, answersByQuestion, progressView, refusedAnswer, wordId } from './answer';

/** Who wrote something, as people of the distributor are told: a name, or that the maker did it for them. */
const writer = z.strictObject({ name: z.string(), onBehalf: z.boolean() });

/** An answer with its revision: 1 for the first time, one more each time it is written. */
export const keptAnswerView = z.strictObject({
  question: wordId,
  /** Null after it was taken away. */
  answer: answer.nullable(),
  revision: z.number().int(),
  by: writer,
  at: fields.instant,
});

/** Something the maker asks to be put right, in its words. */
const correctionView = z.strictObject({
  question: wordId,
  sentence: z.string(),
  askedAt: fields.instant,
  /** Something was written since it was asked, or the answer was confirmed. */
  done: z.boolean(),
});

/** What was sent in: its number, when, by whom, and the hash of the content. */
export const receiptView = z.strictObject({
  number: z.number().int(),
  at: fields.instant,
  by: writer,
  hash: fields.sha256,
});

/** What the caller may do: everything, or answer the sections it was invited to. */
const seatView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('CONTACT') }),
  z.strictObject({ kind: z.literal('CONTRIBUTOR'), sections: z.array(wordId) }),
]);

export const readPortalAnswers = route({
  id: 'readPortalAnswers',
  method: 'GET',
  path: 'portal/answers',
  summary:
    'What has been answered, how far it is, and what may be answered now; after the submission everything stays readable.',
  response: z.strictObject({
    state: z.enum(answerSheetStates),
    questionnaire: z.strictObject({ id: wordId, version: z.number().int() }),
    /** Rises with every change of anybody of the distributor. */
    version: z.number().int(),
    dueAt: fields.instant,
    seat: seatView,
    answers: z.array(keptAnswerView),
    /** What the maker already knows, offered for questions without an answer; none of it is an answer yet. */
    suggested: answersByQuestion,
    /** Questions whose answers may be written now. */
    open: z.array(wordId),
    corrections: z.array(correctionView),
    progress: progressView,
    receipt: receiptView.nullable(),
  }),
  refusals: ['NOT_FOUND'],
});

export const savePortalAnswers = route({
  id: 'savePortalAnswers',
  method: 'PATCH',
  path: 'portal/answers',
  summary:
    'Saves answers one by one. Each names the revision it was written over; where somebody else has written meanwhile, nothing is overwritten and both answers come back.',
  body: z.strictObject({
    patches: z
      .array(
        z.strictObject({
          question: wordId,
          /** Null takes the answer away. */
          answer: answer.nullable(),
          /** The revision it was written over; 0 where there was no answer. */
          base: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(100),
  }),
  response: z.strictObject({
    version: z.number().int(),
    saved: z.array(z.strictObject({ question: wordId, revision: z.number().int() })),
    conflicts: z.array(z.strictObject({ question: wordId, yours: answer.nullable(), theirs: keptAnswerView })),
    refused: z.array(refusedAnswer),
    /** Questions whose answers may be written now. */
    open: z.array(wordId),
    progress: progressView,
  }),
  refusals: ['NOT_FOUND', 'ANSWERS_LOCKED'],
  idempotent: 'key-required',
});

export const submitPortalAnswers = route({
  id: 'submitPortalAnswers',
  method: 'POST',
  path: 'portal/submission',
  summary:
    'Sends the answers in. Refused with everything that is missing or wrong; what was sent is frozen, and its hash is the receipt.',
  response: receiptView,
  status: 201,
  refusals: ['NOT_FOUND', 'ANSWERS_LOCKED', 'ANSWERS_INCOMPLETE', 'DISTRIBUTOR_INCOMPLETE'],
  idempotent: 'key-required',
});

/** What was said in one submission, question by question, as it was frozen. */
export const submissionView = receiptView.extend({
  questionnaire: z.strictObject({ id: wordId, version: z.number().int(), hash: fields.sha256 }),
  answers: z.array(z.strictObject({ question: wordId, answer, revision: z.number().int() })),
});

export const readPortalSubmissions = route({
  id: 'readPortalSubmissions',
  method: 'GET',
  path: 'portal/submissions',
  summary: 'What the distributor has sent in so far, the newest first.',
  response: z.strictObject({ submissions: z.array(receiptView) }),
  refusals: ['NOT_FOUND'],
});

export const readPortalSubmission = route({
  id: 'readPortalSubmission',
  method: 'GET',
  path: 'portal/submissions/:number',
  summary: 'One submission as it was sent in; a colleague sees its sections.',
  params: z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000) }),
  response: submissionView,
  refusals: ['NOT_FOUND'],
});
