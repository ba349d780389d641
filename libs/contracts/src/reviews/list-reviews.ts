import * as z from 'zod';
import { many } from '../distributors/query';
import * as fields from '../fields';
import { route } from '../route';
import { reviewRow, state } from './parts';

export const listReviews = route({
  id: 'listReviews',
  method: 'GET',
  path: 'reviews',
  summary: 'Lists reviews, the most urgent first, with the total of what the filter finds.',
  query: z.strictObject({
    state: many(state).optional(),
    /** `true`: only those the caller has taken. */
    mine: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
    /** `true`: without those the caller has put off. */
    awake: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
    distributor: fields.id<'distributor'>().optional(),
    ...fields.page,
  }),
  response: fields.pageOf(reviewRow),
  refusals: ['CURSOR_INVALID'],
});
