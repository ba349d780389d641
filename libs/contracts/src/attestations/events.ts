import { answerSheetStates, changeOutcomes, changeSubjects } from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { answer, wordId } from './answer';

/** An answer sheet without the answers, which have a chain of their own each. */
const sheet = z.strictObject({
  id: fields.id<'answerSheet'>(),
  distributorId: fields.id<'distributor'>(),
  questionnaire: z.strictObject({ id: wordId, version: z.number().int() }),
  state: z.enum(answerSheetStates),
  dueAt: fields.instant,
  corrections: z.array(
    z.strictObject({
      question: wordId,
      sentence: personal(fields.text(1000)),
      revision: z.number().int(),
      asked: author,
    }),
  ),
  submission: z.strictObject({ number: z.number().int(), by: author, hash: fields.sha256 }).nullable(),
  opened: author,
});

const ofSheet = <const T extends string>(type: T) => event({ type, version: 1, subject: 'answer-sheet', state: sheet });

export const answerSheetOpened = ofSheet('answer-sheet.opened');
/** The answers were sent in; what they say is the event `submission.filed` of the same moment. */
export const answersSubmitted = ofSheet('answer-sheet.submitted');
export const answerCorrectionAsked = ofSheet('answer-sheet.correction-asked');

/** The distributor was invited again and has its days anew. */
export const answersDueMoved = ofSheet('answer-sheet.due-moved');

/** Somebody who has not answered was written to again; part of the record of how a distributor was contacted. */
export const reminderSent = event({
  type: 'reminder.sent',
  version: 1,
  subject: 'reminder',
  state: z.strictObject({
    id: fields.id<'reminder'>(),
    sheetId: fields.id<'answerSheet'>(),
    distributorId: fields.id<'distributor'>(),
    dueAt: fields.instant,
    /** Days from the end: before it negative. */
    day: z.number().int(),
    /** To how many. */
    readers: z.number().int(),
    /** Who owns the relation and is told of the last. */
    sponsorId: fields.id<'user'>().nullable(),
    at: fields.instant,
  }),
});

/** One answer was written, confirmed or taken away. What it says is personal. */
export const answerSaved = event({
  type: 'answer.saved',
  version: 1,
  subject: 'answer',
  state: z.strictObject({
    id: fields.id<'answer'>(),
    sheetId: fields.id<'answerSheet'>(),
    distributorId: fields.id<'distributor'>(),
    question: wordId,
    answer: personal(answer).nullable(),
    revision: z.number().int(),
    by: author,
  }),
});

/** What was sent in, frozen. The hash is over the canonical JSON of the content. */
export const submissionFiled = event({
  type: 'submission.filed',
  version: 1,
  subject: 'submission',
  state: z.strictObject({
    id: fields.id<'submission'>(),
    sheetId: fields.id<'answerSheet'>(),
    distributorId: fields.id<'distributor'>(),
    number: z.number().int(),
    questionnaire: z.strictObject({ id: wordId, version: z.number().int(), hash: fields.sha256 }),
    answers: z.array(z.strictObject({ question: wordId, answer: personal(answer), revision: z.number().int() })),
    hash: fields.sha256,
    by: author,
  }),
});

const seat = z.strictObject({
  id: fields.id<'portalSeat'>(),
  distributorId: fields.id<'distributor'>(),
  userId: fields.id<'user'>(),
  /** Null for everything. */
  sections: z.array(wordId).nullable(),
  withdrawnAt: fields.instant.nullable(),
  changed: author,
  version: z.number().int(),
});

/** Somebody of the distributor may answer: everything, or some sections. */
export const seatGiven = event({ type: 'portal-seat.given', version: 1, subject: 'portal-seat', state: seat });
export const seatWithdrawn = event({ type: 'portal-seat.withdrawn', version: 1, subject: 'portal-seat', state: seat });

const changeReport = z.strictObject({
  id: fields.id<'changeReport'>(),
  distributorId: fields.id<'distributor'>(),
  subjects: z.array(z.enum(changeSubjects)),
  since: fields.date.nullable(),
  text: personal(fields.text(4000)),
  by: author,
  /** What came of it; absent while it is open. */
  closed: z.strictObject({ outcome: z.enum(changeOutcomes), note: personal(fields.text(2000)), by: author }).optional(),
});

const ofReport = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'change-report', state: changeReport });

export const changeReported = ofReport('change-report.sent');
/** Somebody at the desk said what came of it. */
export const changeReportClosed = ofReport('change-report.closed');

/** A refusal is contested; it lies with the reviewers again. */
export const appealSent = event({
  type: 'appeal.sent',
  version: 1,
  subject: 'appeal',
  state: z.strictObject({
    id: fields.id<'appeal'>(),
    distributorId: fields.id<'distributor'>(),
    /** The review whose decision is contested. */
    reviewId: fields.id<'review'>(),
    text: personal(fields.text(8000)),
    by: author,
  }),
});
