import type { Answer, Questionnaire } from '@downstream/attestations/core';
import { someQuestionnaire } from '@downstream/attestations/core/testing';
import type { AnswersView, Kept } from '../sheet/sheet-now';

/** An answer as the server keeps it. */
export const aKept = (question: string, answer: Answer | null, revision = 1, name = 'Olga'): Kept =>
  ({ question, answer, revision, by: { name, onBehalf: false }, at: '2026-11-22T08:00:00.000Z' }) as Kept;

/** What the server tells of an empty sheet for the small questionnaire. */
export const aView = (change: Partial<AnswersView> = {}, questionnaire: Questionnaire = someQuestionnaire()) =>
  ({
    state: 'OPEN',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    version: 1,
    dueAt: '2026-12-06T08:00:00.000Z',
    seat: { kind: 'CONTACT' },
    answers: [],
    suggested: {},
    open: ['name', 'exports', 'where', 'shops', 'remark'],
    corrections: [],
    progress: { sections: [], complete: false, minutesLeft: 3 },
    receipt: null,
    ...change,
  }) as AnswersView;
