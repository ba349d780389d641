import { portalStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { condition } from './condition';
import { missingFact } from './view';

export const readPortalStatus = route({
  id: 'readPortalStatus',
  method: 'GET',
  path: 'portal/status',
  summary: 'What the distributor is told of its own case: a status, what it still has to answer, and the decision.',
  response: z.strictObject({
    distributorName: z.string(),
    makerName: z.string(),
    status: z.enum(portalStates),
    /** What the distributor still has to answer; empty when nothing is needed from it. */
    openItems: z.array(missingFact),
    decision: z
      .strictObject({
        outcome: z.enum(['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']),
        at: fields.instant,
        approvedUntil: fields.instant.nullable(),
        conditions: z.array(condition),
        /** The reason in words that were written for the distributor and signed with the decision; null where none were. */
        reason: z.string().nullable(),
      })
      .nullable(),
  }),
  refusals: ['NOT_FOUND'],
});
