import * as z from 'zod';
import { route } from '../route';
import { detailsInput } from './facts';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const reviseDistributor = route({
  id: 'reviseDistributor',
  method: 'PATCH',
  path: 'distributors/:id',
  summary:
    'Replaces the facts that are given; what is left out stays. After the invitation it is done on the distributor’s behalf.',
  params: distributorParams,
  body: z.strictObject(detailsInput).partial(),
  response: distributorView,
  refusals: ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'DISTRIBUTOR_LOCKED', 'DISTRIBUTOR_INCOMPLETE'],
  concurrency: 'if-match',
});
