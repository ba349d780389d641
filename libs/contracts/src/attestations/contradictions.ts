import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { statementParams } from './statement-views';
import { statementView } from './statements';

const decided = { response: statementView, idempotent: 'key-required' as const };
const reasonBody = z.strictObject({ reason: fields.text(2000) });

export const settleContradiction = route({
  ...decided,
  id: 'settleContradiction',
  method: 'POST',
  path: 'statements/:id/contradictions/:contradiction/settlement',
  summary: 'Explains a contradiction. It opens again when either side says something else.',
  params: statementParams.extend({ contradiction: fields.id<'contradiction'>() }),
  body: reasonBody,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const contradictStatement = route({
  ...decided,
  id: 'contradictStatement',
  method: 'POST',
  path: 'statements/:id/contradiction',
  summary: 'Ends reliance on an attestation that was taken, because of what contradicts it, and holds the distributor.',
  params: statementParams,
  body: reasonBody,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CONTRADICTION_REQUIRED'],
});
