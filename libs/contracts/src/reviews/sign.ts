import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { grounds, reviewParams, verdict } from './parts';
import { reviewView } from './workspace';

export const sign = route({
  id: 'sign',
  method: 'POST',
  path: 'reviews/:id/signatures',
  summary:
    'Signs the frozen snapshot after signing in again. Only approvers who contributed nothing since the last submission; the last signature the matrix asks for decides.',
  params: reviewParams,
  body: z.strictObject({
    decision: verdict,
    snapshotHash: fields.sha256,
    /** The caller's own password, once more; or `code`. */
    password: z.string().min(1).max(1000).optional(),
    /** A fresh code of the caller's authenticator app, in place of the password. */
    code: z
      .string()
      .regex(/^\d{6}$/, 'must be six digits')
      .optional(),
    /** Grounds of a refusal that nobody recommended. */
    grounds: grounds.default([]),
    /** Needed for a refusal. */
    note: fields.text(2000).nullable().default(null),
  }),
  response: reviewView,
  status: 201,
  refusals: [
    'NOT_FOUND',
    'STEP_UP_REQUIRED',
    'PASSWORD_WRONG',
    'SECOND_FACTOR_FAILED',
    'FOUR_EYES',
    'GRADE_NOT_ENOUGH',
    'ALREADY_SIGNED',
    'SNAPSHOT_CHANGED',
    'REVIEW_NOT_READY',
    'CONDITIONS_MISFIT',
    'GROUNDS_MISFIT',
    'OUTCOME_NOT_RECOMMENDED',
    'SIGNATURES_DISAGREE',
    'REASON_REQUIRED',
    'TRANSITION_NOT_ALLOWED',
  ],
  idempotent: 'key-required',
});
