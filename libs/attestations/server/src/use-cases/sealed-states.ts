import type { AnswerSheet } from '@downstream/attestations/core';
import type {
  answerSaved,
  answerSheetOpened,
  appealSent,
  changeReported,
  reminderSent,
  seatGiven,
  StateInput,
  submissionFiled,
} from '@downstream/contracts';
import { writable } from '@downstream/distributors/server';
import type { FiledAnswer } from '../persistence/answer-sheets';
import type { FiledSeat } from '../persistence/portal-seats';
import type { Appeal, ChangeReport } from '../persistence/portal-words';
import type { Reminder } from '../persistence/reminders';
import type { FiledSubmission } from '../persistence/submissions';

/** A sheet as events and dossiers say it: without the answers, which have records of their own. */
export function sheetState(sheet: AnswerSheet): StateInput<typeof answerSheetOpened> {
  const { answers: _, changed: _changed, version: _version, ...state } = sheet;
  return writable(state);
}

/** An answer as events and dossiers say it. */
export const answerState = (
  { id: sheetId, distributorId }: AnswerSheet,
  filed: FiledAnswer,
): StateInput<typeof answerSaved> => writable({ ...filed, sheetId, distributorId });

/** A submission as events and dossiers say it. */
export function submissionState({
  id,
  sheetId,
  receipt,
  content,
}: FiledSubmission): StateInput<typeof submissionFiled> {
  return writable({ id, sheetId, ...content, ...receipt });
}

/** A seat as events and dossiers say it. */
export const seatState = (seat: FiledSeat): StateInput<typeof seatGiven> => writable(seat);

/** A reminder as events and dossiers say it. */
export const reminderState = (reminder: Reminder): StateInput<typeof reminderSent> => writable(reminder);

/** Word of a change as events and dossiers say it. */
export function reportState({
  words: text,
  author: by,
  at: _,
  closed,
  ...report
}: ChangeReport): StateInput<typeof changeReported> {
  return writable({ ...report, text, by, ...(closed && { closed }) });
}

/** An objection as events and dossiers say it. */
export function appealState({ words: text, author: by, at: _, ...appeal }: Appeal): StateInput<typeof appealSent> {
  return writable({ ...appeal, text, by });
}
