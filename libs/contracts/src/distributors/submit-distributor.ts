import { route } from '../route';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const submitDistributor = route({
  id: 'submitDistributor',
  method: 'POST',
  path: 'distributors/:id/submission',
  summary:
    'Submits the answers on the distributor’s behalf, through the same states as its own submission and recorded as such. Refused with everything that is missing.',
  params: distributorParams,
  response: distributorView,
  refusals: ['NOT_FOUND', 'DISTRIBUTOR_INCOMPLETE', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});
