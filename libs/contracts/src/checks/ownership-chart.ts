import { controlFacts, evidenceGrades, ownershipPartyKinds, ownershipRegimes } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { personal } from '../personal';

/** A percentage as a decimal number in text, such as `49.99`: no binary number says it exactly. */
export const percentage = z.string().regex(/^(100(\.0+)?|\d{1,2}(\.\d{1,10})?)$/, 'must be a number from 0 to 100');

/** What somebody holds. */
export const saidShare = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('EXACT'), percent: percentage }),
  z.strictObject({ kind: z.literal('BAND'), from: percentage, to: percentage }),
  z.strictObject({ kind: z.literal('UNKNOWN') }),
]);

/** Where a fact is known from, how far that may be believed, and the day it speaks of. */
export const ownershipSource = z.strictObject({
  text: fields.line(500),
  grade: z.enum(evidenceGrades),
  asOf: fields.date,
});

/** From the first day until the first day on which it no longer holds. */
const period = { from: fields.date.nullable(), until: fields.date.nullable() };

/** Who may stand in a chart; of an `UNDISCLOSED` one nobody says the name. */
export const ownershipPartyKind = z.enum(ownershipPartyKinds);

/** Facts about power, and ties between two, that no share shows. */
export const controlFact = z.enum(controlFacts);

const holder = z.strictObject({
  kind: z.literal('HOLDER'),
  name: personal(fields.line(300)),
  holderKind: ownershipPartyKind,
  country: fields.country.nullable(),
  number: personal(fields.line(100)).nullable(),
});
const edge = z.strictObject({
  kind: z.literal('EDGE'),
  owner: z.uuid(),
  asset: z.uuid(),
  capital: saidShare.nullable(),
  /** Null where only the capital is known: then votes go with it. */
  votes: saidShare.nullable(),
  ...period,
  source: ownershipSource,
});
const listed = z.strictObject({
  kind: z.literal('LISTED'),
  party: z.uuid(),
  regime: z.enum(ownershipRegimes),
  /** What is listed where. */
  list: fields.line(200),
  ...period,
  source: ownershipSource,
});
const joint = z.strictObject({
  kind: z.literal('JOINT'),
  members: z.array(z.uuid()).min(1).max(20),
  ...period,
  source: ownershipSource,
});
const control = z.strictObject({
  kind: z.literal('CONTROL'),
  fact: controlFact,
  holder: z.uuid(),
  over: z.uuid(),
  ...period,
  source: ownershipSource,
});

/** One thing that is said of who owns whom. */
export const chartFact = z.discriminatedUnion('kind', [holder, edge, listed, joint, control]);

/** A change to a chart; whoever adds a fact gives it its id, which for a holder is the party's. */
export const chartChange = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('ADD'), entry: z.uuid(), fact: chartFact }),
  z.strictObject({ act: z.literal('CORRECT'), entry: z.uuid(), fact: chartFact }),
  z.strictObject({ act: z.literal('REMOVE'), entry: z.uuid() }),
]);

/** From where changes come that wait for a second person. */
export const proposalOrigin = z.enum(['PERSON', 'BODS', 'GLEIF']);
export const proposalState = z.enum(['OPEN', 'ACCEPTED', 'REJECTED']);

/** A statement of an imported file that made no fact, or not the whole of one. */
export const importNote = z.strictObject({ place: z.string(), code: z.string(), about: personal(z.string()) });
