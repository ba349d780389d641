import { checkResults, dispositionReasons, dispositions, hitStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** Which version of a list was searched. */
export const listInForce = z.strictObject({
  list: z.string(),
  versionId: fields.id<'listVersion'>(),
  version: z.number().int(),
  /** When the publisher made the file, if it says so. */
  generatedAt: fields.instant.nullable(),
  /** When it came into force here. */
  inForceSince: fields.instant,
  entries: z.number().int(),
});

/** A reason for a score: `id` is a message key, `params` fill it. */
export const feature = z.strictObject({
  id: z.string(),
  weight: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const checkResult = z.enum(checkResults);
export const hitState = z.enum(hitStates);
export const disposition = z.enum(dispositions);
export const dispositionReason = z.enum([
  ...dispositionReasons.FALSE_POSITIVE,
  ...dispositionReasons.UNSURE,
  ...dispositionReasons.TRUE_MATCH,
]);

/** One field of the comparison; conflicts come first. */
export const comparisonRow = z.strictObject({
  field: z.string(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  agreement: z.enum(['CONFLICT', 'AGREES', 'PARTIAL', 'UNKNOWN']),
});

/** A fact that tells two parties apart, taken from the comparison. */
export const distinguishingFact = z.strictObject({
  field: fields.line(60),
  ours: fields.passage(500),
  theirs: fields.passage(500),
});

/** One person's vote on a hit. */
export const hitVote = z.strictObject({
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: fields.instant,
  disposition,
  reason: dispositionReason,
  note: z.string().nullable(),
  facts: z.array(distinguishingFact),
});

/** A hit as lists show it. */
export const hitRow = z.strictObject({
  id: fields.id<'hit'>(),
  state: hitState,
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string() }),
  party: z.strictObject({ id: z.uuid(), name: z.string(), role: z.string() }),
  entry: z.strictObject({ list: z.string(), ref: z.string(), name: z.string(), programmes: z.array(z.string()) }),
  score: z.number(),
  band: z.enum(['POSSIBLE', 'HIGH']),
  raisedAt: fields.instant,
  proposed: z.strictObject({ disposition, by: z.string() }).nullable(),
  version: z.number().int(),
});
