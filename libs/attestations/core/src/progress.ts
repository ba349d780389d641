import type { Instant, SectionState } from '@downstream/kernel';
import type { AnswerSheet } from './answer-sheet';
import { byQuestion } from './answer-sheet';
import { askedQuestions } from './asked-questions';
import { lacking, type Lack } from './lacking';
import type { Question } from './question';
import { sectionQuestions, type Questionnaire } from './questionnaire';

/** How far one section is. */
export interface SectionProgress {
  readonly section: string;
  readonly state: SectionState;
  /** Questions that are asked now, optional ones too. */
  readonly asked: number;
  /** Of these, those that have an answer without fault. */
  readonly answered: number;
  /** What still stands in the way, in order. */
  readonly lacking: readonly Lack[];
}

export interface Progress {
  readonly sections: readonly SectionProgress[];
  /** Nothing stands in the way of a submission. */
  readonly complete: boolean;
  /** An estimate, rounded up to whole minutes; 0 when complete. */
  readonly minutesLeft: number;
}

/** Seconds an answer takes, by the kind of question: a guess, and only ever shown as "about". */
const seconds: Partial<Record<Question['type'], number>> = {
  YES_NO: 8,
  CHOICE: 10,
  BAND: 10,
  COUNTRY: 12,
  LONG_TEXT: 90,
  ROWS: 120,
  FILES: 120,
  PARTIES: 150,
  SHARES_BY_COUNTRY: 90,
  ADDRESS: 45,
};
const secondsOf = ({ type }: Question): number => seconds[type] ?? 25;

function stateOf(corrections: boolean, lacks: number, answers: number): SectionState {
  if (corrections) return 'CORRECTION';
  if (lacks === 0) return 'DONE';
  return answers === 0 ? 'NOT_STARTED' : 'STARTED';
}

/** How far a sheet is, by section and as a whole, at an instant. */
export function progress(
  questionnaire: Questionnaire,
  sheet: Pick<AnswerSheet, 'answers' | 'corrections'>,
  at: Instant,
): Progress {
  const answers = byQuestion(sheet);
  const asked = new Map(askedQuestions(questionnaire, answers).map((question) => [question.id, question]));
  const lacks = lacking(questionnaire, sheet, at);
  const faulty = new Set(lacks.map(({ question }) => question));
  const sections = questionnaire.sections.map((section): SectionProgress => {
    const here = sectionQuestions(section).filter(({ id }) => asked.has(id));
    const ids = new Set(here.map(({ id }) => id));
    const own = lacks.filter(({ question }) => ids.has(question));
    const answered = here.filter(({ id }) => answers[id] !== undefined);
    return {
      section: section.id,
      state: stateOf(
        own.some(({ code }) => code === 'CORRECTION'),
        own.length,
        answered.length,
      ),
      asked: here.length,
      answered: answered.filter(({ id }) => !faulty.has(id)).length,
      lacking: own,
    };
  });
  const left = [...faulty].reduce((sum, id) => {
    const question = asked.get(id);
    return sum + (question ? secondsOf(question) : 0);
  }, 0);
  return { sections, complete: lacks.length === 0, minutesLeft: Math.ceil(left / 60) };
}
