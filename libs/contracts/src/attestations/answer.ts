import { answerFaultCodes, patchRefusalCodes, sectionStates } from '@downstream/kernel';
import * as z from 'zod';
import { plain, share, type Keep } from '../distributors/facts';
import * as fields from '../fields';

/** Id of a question, a section or a column. */
export const wordId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be a short word such as legalName');
const code = z.string().regex(/^[A-Z0-9][A-Z0-9_]{0,39}$/, 'must be a code such as TO_50');
/** What is half filled in may be empty; an autosave keeps it as it is. */
const short = (max: number) => fields.passage(max).regex(/^[^\n\r]*$/, 'must be one line');
const rowId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'must be letters, digits and hyphens');

const name = (keep: Keep) =>
  z.strictObject({
    native: keep(short(300)),
    latin: keep(short(300)).nullable(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as zh-Hans')
      .max(35)
      .nullable(),
  });
const address = z.strictObject({
  lines: z.array(short(200)).max(6),
  city: short(120).nullable(),
  postalCode: short(20).nullable(),
  country: fields.country.nullable(),
});
const finite = z.number().min(-1e15).max(1e15);

/** An uploaded document as an answer names it; bytes, and the lower-case hexadecimal SHA-256 of them. */
export const answeredFile = z.strictObject({
  id: z.uuid(),
  name: fields.line(200),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/, 'must be a media type such as application/pdf'),
  bytes: z.number().int().min(1).max(100_000_000),
  sha256: fields.sha256,
});

const party = z.strictObject({
  id: rowId,
  kind: z.enum(['ORGANISATION', 'PERSON']),
  name: name(plain),
  dateOfBirth: fields.date.nullable(),
  nationality: fields.country.nullable(),
  country: fields.country.nullable(),
  address: address.nullable(),
  position: short(120).nullable(),
  share: share().nullable(),
});

const cellShapes = [
  z.strictObject({ type: z.literal('TEXT'), text: short(1000) }),
  z.strictObject({ type: z.literal('NUMBER'), number: finite }),
  z.strictObject({ type: z.literal('PERCENT'), percent: finite }),
  z.strictObject({ type: z.literal('DATE'), date: fields.date }),
  z.strictObject({ type: z.literal('COUNTRY'), country: fields.country }),
  z.strictObject({ type: z.literal('YES_NO'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('CHOICE'), choice: code }),
  z.strictObject({ type: z.literal('ADDRESS'), address }),
] as const;

/** A cell of a table of rows. */
export const answeredCell = z.discriminatedUnion('type', cellShapes);

/** An answer: it names the kind of question it fits. What is half filled in is an answer too, until the submission. */
export const answer = z.discriminatedUnion('type', [
  ...cellShapes,
  z.strictObject({ type: z.literal('LONG_TEXT'), text: fields.passage(10_000) }),
  z.strictObject({ type: z.literal('LINES'), lines: z.array(short(500)).max(200) }),
  z.strictObject({ type: z.literal('COUNTRIES'), countries: z.array(fields.country).max(250) }),
  z.strictObject({ type: z.literal('CHOICES'), choices: z.array(code).max(50) }),
  z.strictObject({ type: z.literal('BAND'), band: code }),
  z.strictObject({
    type: z.literal('SHARES_BY_COUNTRY'),
    shares: z.array(z.strictObject({ country: fields.country, percent: finite })).max(250),
  }),
  z.strictObject({
    type: z.literal('ROWS'),
    rows: z.array(z.strictObject({ id: rowId, cells: z.record(wordId, answeredCell) })).max(200),
  }),
  z.strictObject({ type: z.literal('FILES'), files: z.array(answeredFile).max(20) }),
  z.strictObject({ type: z.literal('PARTIES'), parties: z.array(party).max(100) }),
  z.strictObject({ type: z.literal('NAME'), name: name(plain) }),
  z.strictObject({
    type: z.literal('REGISTRY_NUMBER'),
    number: z.strictObject({ scheme: short(20).nullable(), value: short(64) }),
  }),
  /** "I do not know", with the reason why. */
  z.strictObject({ type: z.literal('UNKNOWN'), reason: fields.passage(2000) }),
  /** "There are none." */
  z.strictObject({ type: z.literal('NONE') }),
]);

/** The answers by question. */
export const answersByQuestion = z.record(wordId, answer);

/** What is missing or wrong: the question, where in its answer (RFC 6901), and what. */
export const lackView = z.strictObject({ question: wordId, pointer: z.string(), code: z.enum(answerFaultCodes) });

/** Why one answer of a patch was not taken. */
export const refusedAnswer = z.strictObject({ question: wordId, code: z.enum(patchRefusalCodes) });

/** How far the answers are, as far as the caller sees the sections. */
export const progressView = z.strictObject({
  sections: z.array(
    z.strictObject({
      section: wordId,
      state: z.enum(sectionStates),
      asked: z.number().int(),
      answered: z.number().int(),
      lacking: z.array(lackView),
    }),
  ),
  complete: z.boolean(),
  /** An estimate in whole minutes. */
  minutesLeft: z.number().int(),
});
