import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { disposition, dispositionReason, distinguishingFact, hitState } from './screening-view';

/** What became of one hit of several that were voted on together. */
export const hitOutcome = z.strictObject({
  id: fields.id<'hit'>(),
  /** `WITHDRAWN`: the second person disagreed, and the hit is open again. `REFUSED`: nothing was recorded on it. */
  outcome: z.enum(['SETTLED', 'PROPOSED', 'WITHDRAWN', 'REFUSED']),
  /** The state it is in now, or would be in; null where it was refused. */
  state: hitState.nullable(),
  /** Refusal code. */
  why: z.string().nullable(),
  /** Whether the vote places a hold. */
  holds: z.boolean(),
  /** The facts the vote rests on. */
  facts: z.array(distinguishingFact),
  party: z.string(),
  entry: z.string(),
});

export const voteHits = route({
  id: 'voteHits',
  method: 'POST',
  path: 'hits/votes',
  summary: 'Say the same of several hits of one party or of one entry; each is judged by itself and answered by itself',
  idempotent: 'key-required',
  body: z.strictObject({
    disposition,
    reason: dispositionReason,
    note: fields.text(2000).nullable().default(null),
    months: z.number().int().min(1).max(12).nullable().default(null),
    scope: z.literal('PAIR').default('PAIR'),
    hits: z
      .array(
        z.strictObject({
          id: fields.id<'hit'>(),
          /** The version that the person has seen. */
          version: z.number().int(),
          /** The facts of this hit; those that its own comparison proposes when left out. */
          facts: z.array(distinguishingFact).max(10).nullable().default(null),
        }),
      )
      .min(1)
      .max(50),
    /** Only say what would happen; nothing is recorded. */
    dryRun: z.boolean().default(false),
  }),
  response: z.strictObject({ dryRun: z.boolean(), hits: z.array(hitOutcome) }),
  refusals: ['HITS_NOT_ALIKE', 'NOT_ALLOWED'],
});
