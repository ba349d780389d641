import { distributorStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { many } from './query';
import { distributorRow } from './view';

/** Columns a list of distributors may be sorted by; a leading minus turns the order around. */
export const distributorSorts = [
  '-changed',
  'changed',
  'name',
  '-name',
  'country',
  '-country',
  'state',
  '-state',
  'tier',
  '-tier',
] as const;

/** Which distributors a list shows, and in which order. */
export const distributorFilter = {
  /** Part of a name in its own script or in Latin letters, or of the registry number; upper and lower case alike. */
  q: fields.search(200).optional(),
  state: many(z.enum(distributorStates)).optional(),
  country: many(fields.country).optional(),
  sort: z.enum(distributorSorts).default('-changed'),
  /** `OPEN`: with an open hold; `NONE`: without. */
  hold: z.enum(['OPEN', 'NONE']).optional(),
};

export const listDistributors = route({
  id: 'listDistributors',
  method: 'GET',
  path: 'distributors',
  summary: 'Lists distributors, filtered and sorted, with the total of what the filter finds.',
  query: z.strictObject({ ...distributorFilter, ...fields.page }),
  response: fields.pageOf(distributorRow),
  refusals: ['CURSOR_INVALID'],
});
