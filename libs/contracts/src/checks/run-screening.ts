import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { checkCard } from './read-checks';

export const runScreening = route({
  id: 'runScreening',
  method: 'POST',
  path: 'distributors/:id/screenings',
  summary: 'Screen a distributor, its owners, officers, signatories and contact against the lists in force now',
  idempotent: 'key-required',
  params: z.strictObject({ id: fields.id<'distributor'>() }),
  response: checkCard,
  status: 201,
  refusals: ['NOT_FOUND', 'NO_LIST_IN_FORCE'],
});
