import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import * as parts from './parts';
import { modelMove, riskModelView } from './model-views';

const modelParams = z.strictObject({ id: fields.id<'riskModel'>() });

export const listRiskModels = route({
  id: 'listRiskModels',
  method: 'GET',
  path: 'risk-models',
  summary: 'Every version of the risk model, newest first: what is in force, what is a draft, and what runs say of it.',
  response: z.strictObject({
    models: z.array(riskModelView),
    /** Settings that come with the product, for a draft at once. */
    shipped: z.array(z.strictObject({ name: z.string(), settings: parts.modelSettings })),
    /** Every flag with its name and the weight of the catalogue. */
    flags: z.array(z.strictObject({ flag: z.string(), name: z.string(), weight: z.number().int() })),
    /** The most months between two reviews of a tier. */
    longestReview: z.strictObject({ LOW: z.number().int(), MEDIUM: z.number().int(), HIGH: z.number().int() }),
    mayDraft: z.boolean(),
  }),
});

export const draftRiskModel = route({
  id: 'draftRiskModel',
  method: 'POST',
  path: 'risk-models',
  summary:
    'Writes the next version of the risk model as a draft; a draft there was is given up, for none is edited in place.',
  body: z.strictObject({
    /** Whose choice it is, and why. */
    source: fields.line(500),
    settings: parts.modelSettings,
  }),
  response: riskModelView,
  status: 201,
  refusals: ['RISK_MODEL_INVALID'],
  idempotent: 'key-required',
});

export const withdrawRiskModel = route({
  id: 'withdrawRiskModel',
  method: 'POST',
  path: 'risk-models/:id/withdrawal',
  summary: 'Gives up a draft, or calls a published version back that has not begun to count.',
  params: modelParams,
  response: riskModelView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const runShadow = route({
  id: 'runShadow',
  method: 'POST',
  path: 'risk-models/:id/shadow-runs',
  summary: 'Asks what a draft would say of everybody; nothing is recorded of any distributor.',
  params: modelParams,
  response: riskModelView,
  status: 202,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});

export const readModelMoves = route({
  id: 'readModelMoves',
  method: 'GET',
  path: 'risk-models/:id/moves',
  summary: 'Distributors whose tier a draft would change by its last shadow run, with the sentences that change it.',
  params: modelParams,
  query: z.strictObject({
    direction: z.enum(['UP', 'DOWN']).default('UP'),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  response: z.strictObject({ moves: z.array(modelMove), total: z.number().int() }),
  refusals: ['NOT_FOUND'],
});

export const publishRiskModel = route({
  id: 'publishRiskModel',
  method: 'POST',
  path: 'risk-models/:id/publication',
  summary: 'Publishes a draft of another person; from its day on everybody is rated by it.',
  params: modelParams,
  body: z.strictObject({
    /** From when on it counts, never in the past; `null` is at once. */
    effectiveFrom: fields.instant.nullable(),
  }),
  response: riskModelView,
  refusals: [
    'NOT_FOUND',
    'TRANSITION_NOT_ALLOWED',
    'RISK_MODEL_NEEDS_ANOTHER_PERSON',
    'RISK_MODEL_DATE_PASSED',
    'RISK_MODEL_NOT_TRIED',
    'RISK_MODEL_MISSES_CASES',
  ],
});
