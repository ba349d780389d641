import { redFlagStates } from '@downstream/kernel';
import * as z from 'zod';
import { hitRow } from '../checks/screening-view';
import { many } from '../distributors/query';
import * as fields from '../fields';
import { flagRule, flagSeverity, plainly, sentence } from '../risk/parts';
import { route } from '../route';
import { reviewRow } from './parts';

/** What may wait for somebody. */
export const queueKind = z.enum(['REVIEW', 'HIT', 'FLAG']);

/** A red flag as the queue shows it. */
export const flagInQueue = z.strictObject({
  rule: flagRule,
  severity: flagSeverity,
  state: z.enum(redFlagStates),
  sentence: sentence(plainly),
  /** Whether a first person has said how it should end. */
  proposed: z.boolean(),
});

/** One thing that waits; what it is stands under its own kind, the two others are null. */
export const queueRow = z.strictObject({
  kind: queueKind,
  id: z.uuid(),
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string() }),
  /** When whoever works on it is late, in business hours; null where nobody can be. */
  dueAt: fields.instant.nullable(),
  review: reviewRow.nullable(),
  hit: hitRow.nullable(),
  flag: flagInQueue.nullable(),
});

export const listQueue = route({
  id: 'listQueue',
  method: 'GET',
  path: 'queue',
  summary: 'Lists what waits for the caller, reviews, hits and red flags together, what is due first on top.',
  query: z.strictObject({ kind: many(queueKind).optional(), ...fields.page }),
  response: z.strictObject({
    rows: z.array(queueRow),
    total: z.number().int(),
    next: z.string().nullable(),
    /** How many wait of each kind, whatever the filter. */
    counts: z.strictObject({ REVIEW: z.number().int(), HIT: z.number().int(), FLAG: z.number().int() }),
  }),
  refusals: ['CURSOR_INVALID'],
});
