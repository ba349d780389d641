import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { hitRow, hitState } from './screening-view';

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(20).optional(),
  );

export const listHits = route({
  id: 'listHits',
  method: 'GET',
  path: 'hits',
  summary: 'Hits of screenings, the highest score first',
  query: z.strictObject({
    state: list(hitState),
    distributor: fields.id<'distributor'>().optional(),
    ...fields.page,
  }),
  response: fields.pageOf(hitRow),
  refusals: ['CURSOR_INVALID'],
});
