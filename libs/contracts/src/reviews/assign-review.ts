import { refusalCodes } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { reviewId, reviewParams } from './parts';
import { reviewView } from './workspace';

const to = fields.id<'user'>();

export const assignReview = route({
  id: 'assignReview',
  method: 'POST',
  path: 'reviews/:id/assignee',
  summary: 'Give a review to an analyst; being given one is no share in it, working on it is',
  params: reviewParams,
  body: z.strictObject({ to }),
  response: reviewView,
  refusals: ['NOT_FOUND', 'REVIEW_LOCKED', 'ASSIGNEE_NOT_ABLE'],
});

export const assignReviews = route({
  id: 'assignReviews',
  method: 'POST',
  path: 'review-assignments',
  summary: 'Give several reviews to an analyst; each is given or named with the reason why not',
  body: z.strictObject({ ids: z.array(reviewId).min(1).max(200), to }),
  response: z.strictObject({
    given: z.array(reviewId),
    left: z.array(z.strictObject({ id: reviewId, reason: z.enum(refusalCodes) })),
  }),
  refusals: ['ASSIGNEE_NOT_ABLE'],
});

export const snoozeReview = route({
  id: 'snoozeReview',
  method: 'PUT',
  path: 'reviews/:id/snooze',
  summary: 'Keep a review out of one’s own queue until a moment, or take it back in; its clock goes on',
  params: reviewParams,
  body: z.strictObject({ until: fields.instant.nullable() }),
  status: 204,
  refusals: ['NOT_FOUND'],
});
