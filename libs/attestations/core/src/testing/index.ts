import { anAct, idOf, minute } from '@downstream/distributors/core/testing';
import type { Act } from '@downstream/distributors/core';
import type { DistributorId, Id, Instant } from '@downstream/kernel';
import type { Answer, AnsweredParty, Cell } from '../answer';
import type { AnswerSheet } from '../answer-sheet';
import { askedQuestions } from '../asked-questions';
import type { HandedInFiles } from '../file-faults';
import { openSheet } from '../opening';
import type { Column, Question } from '../question';
import type { Questionnaire } from '../questionnaire';
import { save } from '../saving';

/** The distributor that sheets of this file belong to. */
export const someDistributor = idOf<DistributorId>('distributor baikal');

/** A deed of somebody of the distributor. */
export const theirAct = (person = 'olga', at: Instant = minute(10)): Act => ({
  ...anAct({ person, at }),
  partyId: someDistributor as never,
});

/** Four questions in two sections: a name, a yes or no, what hangs on the yes, and a table. */
export const someQuestionnaire = (change: Partial<Questionnaire> = {}): Questionnaire => ({
  id: 'sample',
  version: 1,
  sections: [
    {
      id: 'first',
      groups: [
        {
          id: 'firstGroup',
          questions: [
            { id: 'name', type: 'NAME', required: true, feeds: 'legalName' },
            { id: 'exports', type: 'YES_NO', required: true, unknownAllowed: true },
            {
              id: 'where',
              type: 'COUNTRIES',
              required: true,
              when: { question: 'exports', is: true },
            },
          ],
        },
      ],
    },
    {
      id: 'second',
      groups: [
        {
          id: 'secondGroup',
          questions: [
            {
              id: 'shops',
              type: 'ROWS',
              required: true,
              noneAllowed: true,
              least: 1,
              most: 2,
              columns: [
                { id: 'city', type: 'TEXT', required: true, max: 20 },
                { id: 'staff', type: 'NUMBER', required: false, from: 0, to: 100, digits: 0 },
              ],
            },
            { id: 'remark', type: 'LONG_TEXT', required: false, max: 100 },
          ],
        },
      ],
    },
  ],
  ...change,
});

/** An empty sheet for {@link someQuestionnaire}, or another. */
export const aSheet = (questionnaire: Questionnaire = someQuestionnaire()): AnswerSheet =>
  openSheet(idOf<Id<'answerSheet'>>('sheet'), someDistributor, questionnaire, anAct());

/** The sheet after somebody answered these questions, each over what stands there. */
export function answered(
  sheet: AnswerSheet,
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, Answer | null>>,
  act: Act = theirAct(),
): AnswerSheet {
  const patches = Object.entries(answers).map(([question, answer]) => ({
    question,
    answer,
    base: sheet.answers.find((kept) => kept.question === question)?.revision ?? 0,
  }));
  const result = save(sheet, questionnaire, patches, { kind: 'CONTACT' }, act);
  if (!result.ok) throw new Error(`The builder was refused: ${result.refusal.code}`);
  const { conflicts, refused } = result.value;
  if (conflicts.length + refused.length > 0) throw new Error(`Not saved: ${JSON.stringify({ conflicts, refused })}`);
  return result.value.sheet;
}

const aParty = ({ id, role, kinds }: Extract<Question, { type: 'PARTIES' }>): AnsweredParty => ({
  id: '1',
  kind: kinds[0] ?? 'PERSON',
  name: { native: `Somebody of ${id}`, latin: null, language: 'en' },
  dateOfBirth: null,
  nationality: null,
  country: 'KZ',
  address: role === 'SITE' ? { lines: ['Abai 1'], city: 'Almaty', postalCode: null, country: 'KZ' } : null,
  position: role === 'OFFICER' ? 'Director' : null,
  share: role === 'OWNER' ? { kind: 'BAND', from: 50, to: 100 } : null,
});

const someText = {
  EMAIL: 'olga@baikal.example',
  PHONE: '+7 727 123 45 67',
  WEB_ADDRESS: 'https://baikal.example',
  HS_CODE: '8525.89',
};
type Asked = Question | Column;

/** An answer without fault to a question of any kind; a yes or no is answered with `yes`. */
export function someAnswer(question: Asked, yes: boolean): Answer {
  switch (question.type) {
    case 'TEXT':
      return { type: 'TEXT', text: question.form ? someText[question.form] : 'Some words' };
    case 'LONG_TEXT':
      return {
        type: 'LONG_TEXT',
        text: 'Some longer words that say what there is to say.'.padEnd(question.min ?? 0, ' And more.'),
      };
    case 'LINES':
      return { type: 'LINES', lines: ['One', 'Two'] };
    case 'NUMBER':
      return { type: 'NUMBER', number: Math.max(question.from, 1) };
    case 'PERCENT':
      return { type: 'PERCENT', percent: 30 };
    case 'DATE':
      return { type: 'DATE', date: '2026-02-20' };
    case 'COUNTRY':
      return { type: 'COUNTRY', country: 'KZ' };
    case 'COUNTRIES':
      return { type: 'COUNTRIES', countries: ['KZ', 'UZ'] };
    case 'YES_NO':
      return { type: 'YES_NO', yes };
    case 'CHOICE':
      return { type: 'CHOICE', choice: question.choices[0] ?? '' };
    case 'CHOICES':
      return { type: 'CHOICES', choices: question.choices.slice(0, 1) };
    case 'BAND':
      return { type: 'BAND', band: question.bands[0]?.code ?? '' };
    case 'SHARES_BY_COUNTRY':
      return { type: 'SHARES_BY_COUNTRY', shares: [{ country: 'KZ', percent: 100 }] };
    case 'ROWS':
      return {
        type: 'ROWS',
        rows: [
          { id: '1', cells: Object.fromEntries(question.columns.map((one) => [one.id, someAnswer(one, yes) as Cell])) },
        ],
      };
    case 'FILES':
      return {
        type: 'FILES',
        files: [
          { id: idOf('file'), name: 'extract.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) },
        ],
      };
    case 'PARTIES':
      return { type: 'PARTIES', parties: [aParty(question)] };
    case 'NAME':
      return { type: 'NAME', name: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' } };
    case 'ADDRESS':
      return { type: 'ADDRESS', address: { lines: ['Abai 1'], city: 'Almaty', postalCode: '050000', country: 'KZ' } };
    case 'REGISTRY_NUMBER':
      return { type: 'REGISTRY_NUMBER', number: { scheme: 'BIN', value: '050140003588' } };
  }
}

/** Answers without fault to everything that is asked, every yes or no answered alike. */
export function completeAnswers(questionnaire: Questionnaire, yes = true): Readonly<Record<string, Answer>> {
  let answers: Record<string, Answer> = {};
  for (;;) {
    const next = Object.fromEntries(askedQuestions(questionnaire, answers).map((q) => [q.id, someAnswer(q, yes)]));
    if (Object.keys(next).length === Object.keys(answers).length) return next;
    answers = next;
  }
}

/** The file that the answers of these builders name, as it was handed in. */
export const someFiles: HandedInFiles = new Map([[idOf('file'), ['a'.repeat(64)]]]);
export { aContent } from '../attestation/testing/a-content';
