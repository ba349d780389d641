import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { reviewParams } from './parts';
import { reviewView } from './workspace';

export const returnReview = route({
  id: 'returnReview',
  method: 'POST',
  path: 'reviews/:id/return',
  summary: 'Returns a recommendation to its maker with the reason; signatures given so far are void.',
  params: reviewParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: reviewView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
