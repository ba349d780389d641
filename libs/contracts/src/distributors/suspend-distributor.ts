import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const suspendDistributor = route({
  id: 'suspendDistributor',
  method: 'POST',
  path: 'distributors/:id/suspension',
  summary: 'Suspends an approved distributor: one person may stop.',
  params: distributorParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: distributorView,
  status: 201,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});
