import {
  byQuestion,
  keptAnswer,
  knownAnswers,
  openQuestions,
  progress,
  questionsOf,
  seenBy,
  type AnswerSheet,
  type Correction,
  type KeptAnswer,
  type Questionnaire,
  type SubmissionReceipt,
} from '@downstream/attestations/core';
import type { keptAnswerView, readPortalAnswers, receiptView, Reply } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import type { Instant } from '@downstream/kernel';
import type { z } from 'zod';
import { mayBeAnswered, type PortalCaller } from '../use-cases/portal-callers';

/** Names by the id of the actor; people of the maker are missing, for a distributor is not told them. */
export type NamesById = ReadonlyMap<string, string>;

/** Who wrote something, as people of the distributor are told. */
export const writerOf = ({ actorId, onBehalfOf }: Author, names: NamesById): { name: string; onBehalf: boolean } => ({
  name: onBehalfOf === null ? (names.get(actorId) ?? '') : '',
  onBehalf: onBehalfOf !== null,
});

/** An answer as the portal shows it. */
export const keptView = (kept: KeptAnswer, names: NamesById): z.input<typeof keptAnswerView> =>
  writable({
    question: kept.question,
    answer: kept.answer,
    revision: kept.revision,
    by: writerOf(kept.by, names),
    at: kept.by.at,
  });

/** A receipt as the portal shows it. */
export const receiptOf = ({ number, by, hash }: SubmissionReceipt, names: NamesById): z.input<typeof receiptView> => ({
  number,
  at: by.at,
  by: writerOf(by, names),
  hash,
});

const correctionView = (correction: Correction, sheet: AnswerSheet) => ({
  question: correction.question,
  sentence: correction.sentence,
  askedAt: correction.asked.at,
  done: keptAnswer(sheet, correction.question)?.revision !== correction.revision,
});

/** What of a sheet one person sees: its sections, and what may be written now. */
export function seenSheet(caller: PortalCaller, sheet: AnswerSheet, questionnaire: Questionnaire, at: Instant) {
  const seen = seenBy(questionnaire, caller.seat);
  const ids = new Set(questionsOf(seen).map(({ id }) => id));
  const own = {
    ...sheet,
    answers: sheet.answers.filter(({ question }) => ids.has(question)),
    corrections: sheet.corrections.filter(({ question }) => ids.has(question)),
  };
  const answerable = mayBeAnswered(caller.distributor);
  const open = answerable ? [...openQuestions(questionnaire, sheet)].filter((id) => ids.has(id)) : [];
  return { questionnaire: seen, own, open, progress: writable(progress(seen, own, at)), answerable };
}

/** A sheet as the portal shows it to one person. */
export function portalAnswersView(
  caller: PortalCaller,
  sheet: AnswerSheet,
  questionnaire: Questionnaire,
  names: NamesById,
  at: Instant,
): Reply<typeof readPortalAnswers> {
  const { questionnaire: seen, own, open, progress: far, answerable } = seenSheet(caller, sheet, questionnaire, at);
  const given = byQuestion(own);
  const known = Object.entries(knownAnswers(seen, caller.distributor)).filter(([id]) => given[id] === undefined);
  const suggested = Object.fromEntries(answerable ? known : []) as Reply<typeof readPortalAnswers>['suggested'];
  return {
    state: answerable ? sheet.state : 'SUBMITTED',
    questionnaire: sheet.questionnaire,
    version: sheet.version,
    dueAt: sheet.dueAt,
    seat: writable(caller.seat),
    answers: own.answers.map((kept) => keptView(kept, names)),
    suggested,
    open,
    corrections: own.corrections.map((correction) => correctionView(correction, sheet)),
    progress: far,
    receipt: sheet.submission && receiptOf(sheet.submission, names),
  };
}
