import { route } from '../route';
import { reviewParams } from './parts';
import { reviewView } from './workspace';

export const takeReview = route({
  id: 'takeReview',
  method: 'POST',
  path: 'reviews/:id/assignment',
  summary: 'Takes a review into work: the caller is its maker and cannot sign it.',
  params: reviewParams,
  response: reviewView,
  refusals: ['NOT_FOUND', 'REVIEW_LOCKED', 'TRANSITION_NOT_ALLOWED'],
});
