import { reviewKinds, reviewStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

export const searchReviews = route({
  id: 'searchReviews',
  method: 'GET',
  path: 'search/reviews',
  summary: 'Finds reviews by their id, or by whatever their distributor is found by; the newest first.',
  query: z.strictObject(fields.question),
  response: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: fields.id<'review'>(),
        kind: z.enum(reviewKinds),
        state: z.enum(reviewStates),
        distributor: z.string(),
        openedAt: fields.instant,
      }),
    ),
    /** Whether there are more that answer the question. */
    more: z.boolean(),
  }),
});
