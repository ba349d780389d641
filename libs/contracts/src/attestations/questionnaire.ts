import { languages, relatedRoles } from '@downstream/kernel';
import * as z from 'zod';
import { route } from '../route';
import { wordId } from './answer';

const code = z.string();
/** When a question is asked: a look at other answers, as data. */
type ConditionInput =
  | { question: string; is: boolean | string }
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; given: boolean }
  | { question: string; answered: boolean }
  | { all: readonly ConditionInput[] }
  | { any: readonly ConditionInput[] }
  | { not: ConditionInput };
export const questionCondition: z.ZodType<ConditionInput> = z
  .lazy(() =>
    z.union([
      z.strictObject({ question: wordId, is: z.union([z.boolean(), z.string()]) }),
      z.strictObject({ question: wordId, includes: z.string() }),
      z.strictObject({ question: wordId, atLeast: z.number() }),
      z.strictObject({ question: wordId, given: z.boolean() }),
      z.strictObject({ question: wordId, answered: z.boolean() }),
      z.strictObject({ all: z.array(questionCondition) }),
      z.strictObject({ any: z.array(questionCondition) }),
      z.strictObject({ not: questionCondition }),
    ]),
  )
  .meta({ id: 'QuestionCondition' });

const asked = {
  text: {
    type: z.literal('TEXT'),
    max: z.number().int(),
    form: z.enum(['EMAIL', 'PHONE', 'WEB_ADDRESS', 'HS_CODE']).optional(),
  },
  number: {
    type: z.literal('NUMBER'),
    from: z.number(),
    to: z.number(),
    digits: z.number().int(),
    unit: code.optional(),
  },
  percent: { type: z.literal('PERCENT') },
  date: {
    type: z.literal('DATE'),
    future: z.boolean().optional(),
    from: z.string().optional(),
    withinMonths: z.number().int().optional(),
  },
  country: { type: z.literal('COUNTRY') },
  yesNo: { type: z.literal('YES_NO') },
  choice: { type: z.literal('CHOICE'), choices: z.array(code) },
  address: { type: z.literal('ADDRESS') },
} as const;
const column = { id: wordId, required: z.boolean() };
const columns = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({ ...column, ...asked.text }),
    z.strictObject({ ...column, ...asked.number }),
    z.strictObject({ ...column, ...asked.percent }),
    z.strictObject({ ...column, ...asked.date }),
    z.strictObject({ ...column, ...asked.country }),
    z.strictObject({ ...column, ...asked.yesNo }),
    z.strictObject({ ...column, ...asked.choice }),
    z.strictObject({ ...column, ...asked.address }),
  ]),
);

const question = {
  id: wordId,
  required: z.boolean(),
  when: questionCondition.optional(),
  /** "I do not know" with a reason is an answer. */
  unknownAllowed: z.boolean().optional(),
  /** "There are none" is an answer. */
  noneAllowed: z.boolean().optional(),
  /** There are words that help to answer. */
  hint: z.boolean().optional(),
  /** The fact of the record that the answer becomes with the submission. */
  feeds: z.string().optional(),
};
const few = { least: z.number().int(), most: z.number().int() };
const questionView = z.discriminatedUnion('type', [
  z.strictObject({ ...question, ...asked.text }),
  z.strictObject({ ...question, ...asked.number }),
  z.strictObject({ ...question, ...asked.percent }),
  z.strictObject({ ...question, ...asked.date }),
  z.strictObject({ ...question, ...asked.country }),
  z.strictObject({ ...question, ...asked.yesNo }),
  z.strictObject({ ...question, ...asked.choice }),
  z.strictObject({ ...question, ...asked.address }),
  z.strictObject({
    ...question,
    type: z.literal('LONG_TEXT'),
    min: z.number().int().optional(),
    max: z.number().int(),
  }),
  z.strictObject({ ...question, type: z.literal('LINES'), max: z.number().int(), most: z.number().int() }),
  z.strictObject({ ...question, type: z.literal('COUNTRIES') }),
  z.strictObject({
    ...question,
    type: z.literal('CHOICES'),
    choices: z.array(code),
    /** The choice that excludes all others. */
    alone: code.optional(),
  }),
  z.strictObject({
    ...question,
    type: z.literal('BAND'),
    bands: z.array(z.strictObject({ code, from: z.number().nullable(), to: z.number().nullable() })),
    unit: code.optional(),
  }),
  z.strictObject({ ...question, type: z.literal('SHARES_BY_COUNTRY') }),
  z.strictObject({ ...question, type: z.literal('ROWS'), ...few, columns }),
  z.strictObject({
    ...question,
    type: z.literal('FILES'),
    mediaTypes: z.array(z.string()),
    most: z.number().int(),
    maxBytes: z.number().int(),
  }),
  z.strictObject({
    ...question,
    type: z.literal('PARTIES'),
    role: z.enum(relatedRoles),
    kinds: z.array(z.enum(['ORGANISATION', 'PERSON'])),
    /** Facts of each that must be given, beside those its role demands. */
    needs: z.array(z.enum(['country', 'position'])).optional(),
    ...few,
  }),
  z.strictObject({ ...question, type: z.literal('NAME') }),
  z.strictObject({ ...question, type: z.literal('REGISTRY_NUMBER') }),
]);

/** A version of a questionnaire; it never changes. */
export const questionnaireView = z.strictObject({
  id: wordId,
  version: z.number().int(),
  sections: z.array(
    z.strictObject({
      id: wordId,
      groups: z.array(z.strictObject({ id: wordId, questions: z.array(questionView) })),
    }),
  ),
  /** Words by language and key; absent where the portal itself has them. */
  texts: z.partialRecord(z.enum(languages), z.record(z.string(), z.string())).optional(),
});

export const readPortalQuestionnaire = route({
  id: 'readPortalQuestionnaire',
  method: 'GET',
  path: 'portal/questionnaire',
  summary: 'The questions the distributor is asked; a colleague sees the sections it was invited to.',
  response: questionnaireView,
  refusals: ['NOT_FOUND'],
});
