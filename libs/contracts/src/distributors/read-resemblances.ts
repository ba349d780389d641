import { route } from '../route';
import { distributorParams } from './ids';
import { resemblanceList } from './resemblance';

export const readResemblances = route({
  id: 'readResemblances',
  method: 'GET',
  path: 'distributors/:id/resemblances',
  summary: 'Which distributors are like this one, by what, and why somebody went on with both.',
  params: distributorParams,
  response: resemblanceList,
  refusals: ['NOT_FOUND'],
});
