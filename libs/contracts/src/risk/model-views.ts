import * as z from 'zod';
import { deed } from '../distributors/who';
import * as fields from '../fields';
import { tierMoves } from './model-events';
import * as parts from './parts';

/** How far a run over everybody is, and what came of it. */
export const modelRunView = z.strictObject({
  id: fields.id<'modelRun'>(),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  queuedAt: fields.instant,
  startedAt: fields.instant.nullable(),
  endedAt: fields.instant.nullable(),
  outcome: z
    .strictObject({
      rated: z.number().int(),
      moves: tierMoves,
      /** Of a shadow run: the version it was compared with, how the scores shift, and what it says of the past. */
      shadow: z
        .strictObject({
          comparedWith: z.number().int(),
          stability: z.number().int(),
          bands: z.strictObject({ before: z.array(z.number().int()), after: z.array(z.number().int()) }),
          history: parts.shadowHistory,
          recall: parts.recall,
          /** How many would go up, and how many down. */
          up: z.number().int(),
          down: z.number().int(),
        })
        .nullable(),
    })
    .nullable(),
});

/** Why a draft cannot be published by whoever looks; what it lacks first. */
export const publishHindrance = z.enum([
  'NOT_TRIED',
  'TRIED_AGAINST_ANOTHER',
  'CASES_PASS',
  'NEEDS_ANOTHER_PERSON',
  'NO_PERMISSION',
]);

/** A version of the risk model. */
export const riskModelView = z.strictObject({
  id: fields.id<'riskModel'>(),
  name: z.string(),
  version: z.number().int(),
  state: parts.publishState,
  effectiveFrom: fields.instant.nullable(),
  inForce: z.boolean(),
  source: z.string(),
  sha256: fields.sha256,
  settings: parts.modelSettings,
  /** What is different from the version before it, or from the one in force for a draft. */
  differences: z.array(
    z.strictObject({
      part: z.enum(['WEIGHT', 'THRESHOLD', 'FLAG', 'FLOOR', 'REVIEW']),
      of: z.string(),
      before: z.number().int(),
      after: z.number().int(),
    }),
  ),
  differentFrom: z.number().int().nullable(),
  drafted: deed,
  published: deed.nullable(),
  /** Of a draft: what stands between it and its publication; empty where the caller may publish it. */
  hindrances: z.array(publishHindrance),
  mayWithdraw: z.boolean(),
  shadowRun: modelRunView.nullable(),
  rescoring: modelRunView.nullable(),
});

/** A distributor whose tier a draft would change, with the sentences that make the change. */
export const modelMove = z.strictObject({
  distributorId: fields.id<'distributor'>(),
  name: z.string(),
  from: parts.riskRating,
  to: parts.riskRating,
  before: z.number().int(),
  after: z.number().int(),
  lines: z.array(
    z.strictObject({
      rule: z.string(),
      sentence: parts.sentence(parts.plainly),
      /** Hundredths of a point under both versions. */
      before: z.number().int(),
      after: z.number().int(),
    }),
  ),
  /** Rules for the least tier that count under one of both only. */
  floors: z.array(z.strictObject({ id: z.string(), counts: z.enum(['BEFORE', 'AFTER']) })),
});
