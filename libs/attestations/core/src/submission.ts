import { authorFor, partyOf, type Act, type Sha256 } from '@downstream/distributors/core';
import { ok, refuse, type DistributorId, type Result } from '@downstream/kernel';
import canonicalize from 'canonicalize';
import type { Answer } from './answer';
import { byQuestion, type AnswerSheet, type SubmissionReceipt } from './answer-sheet';
import { askedQuestions } from './asked-questions';
import type { HandedInFiles } from './file-faults';
import { lacking } from './lacking';
import type { Questionnaire } from './questionnaire';

/** What was submitted, frozen: the questions that were asked and what was answered, in order. Plain JSON. */
export interface SubmittedContent {
  readonly distributorId: DistributorId;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  readonly number: number;
  readonly answers: readonly {
    readonly question: string;
    readonly answer: Answer;
    readonly revision: number;
  }[];
}

/** The hash of a JSON value by its canonical form (RFC 8785). */
export const hashOf = (value: unknown, sha256: Sha256): string => sha256(canonicalize(value) ?? '');

/**
 * Submits the answers: what is asked is frozen and hashed, and nothing may be changed any more unless a correction is
 * asked for. Answers to questions that are not asked (any more) stay on the sheet and are not said.
 * @returns refusals `ANSWERS_LOCKED` and `ANSWERS_INCOMPLETE` with everything that is missing or wrong
 */
export function submitSheet(
  sheet: AnswerSheet,
  questionnaire: Questionnaire,
  files: HandedInFiles,
  act: Act,
  sha256: Sha256,
): Result<{ readonly sheet: AnswerSheet; readonly content: SubmittedContent; readonly receipt: SubmissionReceipt }> {
  if (sheet.state === 'SUBMITTED') return refuse('ANSWERS_LOCKED', { state: sheet.state });
  const lacks = lacking(questionnaire, sheet, act.at, files);
  if (lacks.length > 0) return refuse('ANSWERS_INCOMPLETE', { lacking: lacks });
  const by = authorFor(partyOf(sheet.distributorId), act);
  const asked = new Set(askedQuestions(questionnaire, byQuestion(sheet)).map(({ id }) => id));
  const order = [...asked];
  const answers = sheet.answers
    .flatMap(({ question, answer, revision }) =>
      answer !== null && asked.has(question) ? [{ question, answer, revision }] : [],
    )
    .sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  const content: SubmittedContent = {
    distributorId: sheet.distributorId,
    questionnaire: { ...sheet.questionnaire, hash: hashOf(questionnaire, sha256) },
    number: (sheet.submission?.number ?? 0) + 1,
    answers,
  };
  const receipt: SubmissionReceipt = { number: content.number, by, hash: hashOf(content, sha256) };
  const next: AnswerSheet = {
    ...sheet,
    state: 'SUBMITTED',
    corrections: [],
    submission: receipt,
    changed: by,
    version: sheet.version + 1,
  };
  return ok({ sheet: next, content, receipt });
}
