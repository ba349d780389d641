import * as z from 'zod';
import { distributorParams } from '../distributors/ids';
import * as fields from '../fields';
import { route } from '../route';
import { kind } from './parts';
import { reviewView } from './workspace';

export const openReview = route({
  id: 'openReview',
  method: 'POST',
  path: 'distributors/:id/reviews',
  summary: 'Opens a review of a distributor. Onboarding reviews open by themselves when the screening is done.',
  params: distributorParams,
  body: z.strictObject({
    kind,
    /** Needed when the distributor was refused before: why the case is taken up again. */
    reason: fields.text(2000).nullable().default(null),
  }),
  response: reviewView,
  status: 201,
  refusals: ['NOT_FOUND', 'REVIEW_ALREADY_OPEN', 'TRANSITION_NOT_ALLOWED', 'REASON_REQUIRED'],
  idempotent: 'key-required',
});
