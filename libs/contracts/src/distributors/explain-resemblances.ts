import { route } from '../route';
import { distributorParams } from './ids';
import { explanationInput, resemblanceList } from './resemblance';

export const explainResemblances = route({
  id: 'explainResemblances',
  method: 'POST',
  path: 'distributors/:id/explanations',
  summary: 'Says why a distributor is no double of others that it is like; the reason stays with the record.',
  params: distributorParams,
  body: explanationInput,
  response: resemblanceList,
  status: 201,
  refusals: ['NOT_FOUND'],
  idempotent: 'key-required',
});
