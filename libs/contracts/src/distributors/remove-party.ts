import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { distributorView } from './view';

export const removeParty = route({
  id: 'removeParty',
  method: 'DELETE',
  path: 'distributors/:id/parties/:partyId',
  summary: 'Takes a party off the list; the trail keeps who it was.',
  params: z.strictObject({ id: fields.id<'distributor'>(), partyId: fields.id<'party'>() }),
  response: distributorView,
  refusals: ['NOT_FOUND', 'DISTRIBUTOR_LOCKED'],
});
