import type { Answer } from '@downstream/attestations/core';
import {
  monthsBetween,
  said,
  unknown,
  type CapabilityFacts,
  type CheckInputs,
  type CompanyChange,
  type Money,
} from '@downstream/checks/core';

/** Answers by question, as they were sent in. */
export type Answers = ReadonlyMap<string, Answer>;

const changes: Readonly<Record<string, CompanyChange>> = {
  NAME: 'NAME',
  OWNERS: 'OWNER',
  MANAGEMENT: 'OFFICER',
  ADDRESS: 'ADDRESS',
  ACTIVITY: 'ACTIVITY',
};

const yesNo = (answers: Answers, question: string): boolean | null => {
  const answer = answers.get(question);
  return answer?.type === 'YES_NO' ? answer.yes : null;
};
const day = (answers: Answers, question: string): string | null => {
  const answer = answers.get(question);
  return answer?.type === 'DATE' ? answer.date : null;
};
const choice = (answers: Answers, question: string): string | null => {
  const answer = answers.get(question);
  return answer?.type === 'CHOICE' ? answer.choice : null;
};

/** A text that was given, such as a number; `null` where there is none. */
export function textIn(answers: Answers | undefined, question: string): string | null {
  const answer = answers?.get(question);
  return answer?.type === 'TEXT' ? answer.text : null;
}

/** What the party says of its beginnings and changes. */
export function historyIn(answers: Answers | undefined): CheckInputs['saidHistory'] {
  if (!answers) return unknown();
  const rows = answers.get('changeDetails');
  return said({
    incorporatedOn: day(answers, 'incorporatedOn'),
    changes: (rows?.type === 'ROWS' ? rows.rows : []).flatMap(({ cells }) => {
      const { what, since } = cells;
      const kind = what?.type === 'CHOICE' ? changes[what.choice] : undefined;
      return kind && since?.type === 'DATE' ? [{ what: kind, on: since.date }] : [];
    }),
  });
}

/** Links with offices, states and forces as the party tells them; what it left open stays open. */
export function linksIn(answers: Answers | undefined): CheckInputs['links'] {
  if (!answers) return unknown();
  return said({
    political: yesNo(answers, 'pepLinks'),
    government: yesNo(answers, 'governmentLinks'),
    military: yesNo(answers, 'militaryLinks'),
  });
}

/** The least of the band of revenue that the party named. */
export function revenueIn(answers: Answers | undefined): Money | null {
  const answer = answers?.get('revenue');
  const least: Readonly<Record<string, string>> = { TO_1: '0', TO_5: '1', TO_20: '5', TO_100: '20', MORE: '100' };
  const millions = answer?.type === 'BAND' ? least[answer.band] : undefined;
  return millions === undefined ? null : { amount: `${millions}${millions === '0' ? '' : '000000'}`, currency: 'EUR' };
}

const RECENT_MONTHS = 24;

/**
 * How the party controls its trade, 0 to 100 points, by what it answered (product rule, version 1).
 * @param today for how long ago a training or an audit was
 */
export function capabilityIn(answers: Answers | undefined, today: string): CheckInputs['capability'] {
  if (!answers) return unknown();
  const yes = (question: string): boolean => yesNo(answers, question) === true;
  const recent = (question: string): boolean => {
    const on = day(answers, question);
    return on !== null && monthsBetween(on, today) <= RECENT_MONTHS;
  };
  const often = ['EVERY_ORDER', 'DAILY'].includes(choice(answers, 'screeningFrequency') ?? '');
  const years = answers.get('recordsYears');
  const reports = choice(answers, 'resaleReports');
  const parts = [
    { id: 'SCREENING', points: yes('screensCustomers') ? (often ? 25 : 15) : 0, of: 25 },
    { id: 'PROGRAMME', points: yes('controlProgramme') ? 20 : 0, of: 20 },
    { id: 'TRAINING', points: recent('lastTraining') ? 10 : 0, of: 10 },
    { id: 'AUDIT', points: recent('lastAudit') ? 15 : 0, of: 15 },
    { id: 'RECORDS', points: years?.type === 'NUMBER' && years.number >= 5 ? 10 : 0, of: 10 },
    { id: 'SERIALS', points: yes('serialNumbers') ? 5 : 0, of: 5 },
    { id: 'RE_EXPORT', points: yes('reExportPolicy') ? 5 : 0, of: 5 },
    { id: 'PASSED_ON', points: yes('passesBanOn') ? 5 : 0, of: 5 },
    { id: 'REPORTS', points: reports !== null && reports !== 'NO' ? 5 : 0, of: 5 },
  ] satisfies CapabilityFacts['parts'];
  return said({ score: parts.reduce((sum, { points }) => sum + points, 0), parts });
}
