import { route } from '../route';
import { reviewParams } from './parts';
import { reviewView } from './workspace';

export const readReview = route({
  id: 'readReview',
  method: 'GET',
  path: 'reviews/:id',
  summary: 'Reads a review: checklist, recommendation, frozen snapshot, signatures, and what the caller may do.',
  params: reviewParams,
  response: reviewView,
  refusals: ['NOT_FOUND'],
});
