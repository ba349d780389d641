import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { checkResult, listInForce } from './screening-view';

/** A list version that a result holds for, with when it was made and last fetched. */
export const coveredList = z.strictObject({
  ...listInForce.shape,
  retrievedAt: fields.instant,
  sha256: fields.sha256,
  /** `UNTOUCHED`: it came into force after the run, and changes nothing for these parties. */
  how: z.enum(['SEARCHED', 'UNTOUCHED']),
});

/** One run in the history of a check. */
export const checkRunRow = z.strictObject({
  id: z.uuid(),
  at: fields.instant,
  result: checkResult,
  /** Candidates it found; how many of them were new. */
  found: z.number().int(),
  opened: z.number().int(),
  lists: z.array(z.strictObject({ list: z.string(), version: z.number().int() })),
  methodVersion: z.string(),
});

/** A required check of a distributor and its latest result; NOT_RUN is shown like any other. */
export const checkCard = z.strictObject({
  kind: z.enum(['SCREENING']),
  required: z.boolean(),
  result: checkResult,
  /** Why, as message key and parameters: for example what was not searched. */
  sentence: z.strictObject({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  runId: z.uuid().nullable(),
  asOf: fields.instant.nullable(),
  /** When it was last found that the result holds for these lists: at the run, or at a rescreening since. */
  heldAsOf: fields.instant.nullable(),
  lists: z.array(coveredList),
  /** The parties there are to screen; `searched`: whether the latest run searched for each as it stands now. */
  subjects: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      role: z.string(),
      searched: z.boolean(),
      hits: z.number().int(),
    }),
  ),
  openHits: z.number().int(),
  settledHits: z.number().int(),
  methodVersion: z.string().nullable(),
  /** The latest runs, the newest first. */
  runs: z.array(checkRunRow),
});

export const readChecks = route({
  id: 'readChecks',
  method: 'GET',
  path: 'distributors/:id/checks',
  summary: 'The checks of a distributor with their latest results',
  params: z.strictObject({ id: fields.id<'distributor'>() }),
  response: z.strictObject({ cards: z.array(checkCard) }),
  refusals: ['NOT_FOUND'],
});
