import { answerSheetStates, changeOutcomes } from '@downstream/kernel';
import * as z from 'zod';
import { distributorParams } from '../distributors/ids';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import { route } from '../route';
import { answer, answersByQuestion, progressView, wordId } from './answer';
import { changeReportView } from './portal-words';
import { questionnaireView } from './questionnaire';

const deskReceipt = z.strictObject({ number: z.number().int(), hash: fields.sha256, sent: deed });

/** Word of a change as the desk sees it: what came of it is the maker's own and stays at the desk. */
const deskReport = changeReportView.extend({
  closed: z.strictObject({ outcome: z.enum(changeOutcomes), note: z.string(), done: deed }).nullable(),
});

/** A distributor's answers as the desk sees them, beside the facts of its record. */
export const answersView = z.strictObject({
  state: z.enum(answerSheetStates),
  version: z.number().int(),
  questionnaire: questionnaireView,
  dueAt: fields.instant,
  answers: z.array(
    z.strictObject({ question: wordId, answer: answer.nullable(), revision: z.number().int(), by: deed }),
  ),
  /** What the record says, by question; another answer than this is worth a look. */
  facts: answersByQuestion,
  corrections: z.array(z.strictObject({ question: wordId, sentence: z.string(), asked: deed, done: z.boolean() })),
  progress: progressView,
  /** What was sent in, the newest first. */
  submissions: z.array(deskReceipt),
  /** Who may answer: name, address, and for which sections (null for all). */
  people: z.array(
    z.strictObject({
      id: fields.id<'user'>(),
      name: z.string(),
      email: z.string(),
      sections: z.array(wordId).nullable(),
    }),
  ),
  changeReports: z.array(deskReport),
  appeal: z.strictObject({ text: z.string(), sent: deed }).nullable(),
  /** Whether a correction may be asked for now. */
  mayAskCorrection: z.boolean(),
});

export const readAnswers = route({
  id: 'readAnswers',
  method: 'GET',
  path: 'distributors/:id/answers',
  summary: 'What a distributor has answered, who answered, and what the record says beside it.',
  params: distributorParams,
  response: answersView,
  refusals: ['NOT_FOUND'],
});

export const readSubmission = route({
  id: 'readSubmission',
  method: 'GET',
  path: 'distributors/:id/submissions/:number',
  summary: 'One submission of a distributor as it was sent in.',
  params: z.strictObject({ ...distributorParams.shape, number: z.coerce.number().int().min(1).max(1_000_000) }),
  response: deskReceipt.extend({
    questionnaire: z.strictObject({ id: wordId, version: z.number().int(), hash: fields.sha256 }),
    answers: z.array(z.strictObject({ question: wordId, answer, revision: z.number().int() })),
  }),
  refusals: ['NOT_FOUND'],
});

export const askCorrections = route({
  id: 'askCorrections',
  method: 'POST',
  path: 'distributors/:id/corrections',
  summary:
    'Asks the distributor to put one or more answers right, each with a sentence that it reads as it is. Only these are open again.',
  params: distributorParams,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ question: wordId, sentence: fields.text(1000) }))
      .min(1)
      .max(100),
  }),
  response: answersView,
  status: 201,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CORRECTION_INVALID'],
  idempotent: 'key-required',
});

export const closeChangeReport = route({
  id: 'closeChangeReport',
  method: 'POST',
  path: 'distributors/:id/change-reports/:report/outcome',
  summary: 'Says what came of a change that a distributor told of; once.',
  params: z.strictObject({ ...distributorParams.shape, report: fields.id<'changeReport'>() }),
  body: z.strictObject({ outcome: z.enum(changeOutcomes), note: fields.text(2000) }),
  response: answersView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});
