import { authorOf, type Act } from '@downstream/distributors/core';
import { DAY, later, type DistributorId, type Id } from '@downstream/kernel';
import { daysToAnswer, type AnswerSheet } from './answer-sheet';
import type { Questionnaire } from './questionnaire';

/** Opens an empty sheet for a distributor that is asked to answer. */
export function openSheet(
  id: Id<'answerSheet'>,
  distributorId: DistributorId,
  questionnaire: Questionnaire,
  act: Act,
): AnswerSheet {
  const author = authorOf(act);
  return {
    id,
    distributorId,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    state: 'OPEN',
    dueAt: later(act.at, daysToAnswer * DAY),
    answers: [],
    corrections: [],
    submission: null,
    opened: author,
    changed: author,
    version: 1,
  };
}

/** Gives a distributor that is invited again its days anew; what was sent in already has no end and stays as it is. */
export function askedAgain(sheet: AnswerSheet, act: Act): AnswerSheet {
  if (sheet.state === 'SUBMITTED') return sheet;
  const dueAt = later(act.at, daysToAnswer * DAY);
  return { ...sheet, dueAt, changed: authorOf(act), version: sheet.version + 1 };
}
