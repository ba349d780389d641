import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { hitView } from './read-hit';
import { disposition, dispositionReason, distinguishingFact } from './screening-view';

export const voteHit = route({
  id: 'voteHit',
  method: 'POST',
  path: 'hits/:id/votes',
  summary: 'Say what a hit is; where two people are needed the first vote is a proposal',
  idempotent: 'key-required',
  concurrency: 'if-match',
  params: z.strictObject({ id: fields.id<'hit'>() }),
  body: z.strictObject({
    disposition,
    reason: dispositionReason,
    note: fields.text(2000).nullable().default(null),
    facts: z.array(distinguishingFact).max(10).default([]),
    /** For how many months a false positive shall stand; as long as it may when left out. */
    months: z.number().int().min(1).max(12).nullable().default(null),
    /** This party and this entry, never a name: there is no other scope. */
    scope: z.literal('PAIR').default('PAIR'),
  }),
  response: hitView,
  status: 201,
  refusals: [
    'NOT_FOUND',
    'HIT_ALREADY_SETTLED',
    'HIT_NEEDS_ANOTHER_PERSON',
    'DISPOSITION_NEEDS_REASON',
    'DISPOSITION_NEEDS_FACTS',
    'DISPOSITION_NEEDS_NOTE',
    'DISPOSITION_TOO_LONG',
    'HIT_OWN_ACCOUNT',
    'VERSION_STALE',
  ],
});
