import { distributorStates, reviewStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

export const populationRow = z.strictObject({
  id: fields.id<'distributor'>(),
  name: z.string(),
  country: fields.country,
  state: z.enum(distributorStates),
  registeredAt: fields.instant,
  lastEventAt: fields.instant,
  events: z.number().int(),
  decision: z.strictObject({ state: z.enum(reviewStates), at: fields.instant, signers: z.number().int() }).nullable(),
});

export const readPopulation = route({
  id: 'readPopulation',
  method: 'GET',
  path: 'audit/population',
  summary: 'All distributors of the engagement, with the count and the hash of the whole population',
  query: z.strictObject({ q: fields.search(200).optional(), ...fields.page }),
  response: z.strictObject({
    asOf: fields.instant,
    count: z.number().int(),
    /** SHA-256 over the canonical list of ids and last leaf hashes: the same population gives the same hash. */
    hash: fields.sha256,
    ...fields.pageOf(populationRow).shape,
  }),
  refusals: ['CURSOR_INVALID'],
});
