import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { holdBasis, holdView } from './hold';
import { distributorParams } from './ids';

export const placeHold = route({
  id: 'placeHold',
  method: 'POST',
  path: 'distributors/:id/holds',
  summary: 'Places a hold: one person may stop. Two different people release it.',
  params: distributorParams,
  body: z.strictObject({ basis: holdBasis, reason: fields.text(2000) }),
  response: holdView,
  status: 201,
  refusals: ['NOT_FOUND', 'REASON_REQUIRED'],
  idempotent: 'key-required',
});
