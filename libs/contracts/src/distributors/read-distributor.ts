import { route } from '../route';
import { distributorParams } from './ids';
import { distributorView } from './view';

export const readDistributor = route({
  id: 'readDistributor',
  method: 'GET',
  path: 'distributors/:id',
  summary: 'Reads one distributor with everybody on its list, holds and standing.',
  params: distributorParams,
  response: distributorView,
  refusals: ['NOT_FOUND'],
});
