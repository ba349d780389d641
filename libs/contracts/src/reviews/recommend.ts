import * as z from 'zod';
import { condition } from '../distributors/condition';
import * as fields from '../fields';
import { route } from '../route';
import { grounds, proposal, reviewParams, toDistributor } from './parts';
import { reviewView } from './workspace';

export const recommend = route({
  id: 'recommend',
  method: 'POST',
  path: 'reviews/:id/recommendation',
  summary: 'Recommends a decision and freezes what it rests on; the approvers sign the hash of that.',
  params: reviewParams,
  body: z.strictObject({
    decision: proposal,
    conditions: z.array(condition).max(20).default([]),
    /** Grounds of a refusal, one at least; none for an approval. */
    grounds: grounds.default([]),
    /** Why, in the maker's words. */
    note: fields.text(2000),
    /** What the letter to the distributor says as the reason; signed with everything else. */
    toDistributor: toDistributor.nullable().default(null),
  }),
  response: reviewView,
  status: 201,
  refusals: [
    'NOT_FOUND',
    'REVIEW_NOT_READY',
    'REVIEW_LOCKED',
    'TRANSITION_NOT_ALLOWED',
    'CONDITIONS_MISFIT',
    'GROUNDS_MISFIT',
    'NOT_ALLOWED',
  ],
  idempotent: 'key-required',
});
