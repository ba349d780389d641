import * as z from 'zod';
import { tableExport } from '../access/table-exports';
import { route } from '../route';
import { distributorFilter } from './list-distributors';

/** Columns of the list of distributors, as its table names them. */
export const distributorColumns = [
  'name',
  'state',
  'hold',
  'country',
  'tier',
  'sponsor',
  'approvedUntil',
  'changed',
] as const;

export const exportDistributors = route({
  id: 'exportDistributors',
  method: 'POST',
  path: 'exports/distributors',
  summary:
    'The list of distributors as a file: every row that the filter finds, in its order, with the columns asked for. Who takes it is sealed.',
  body: z.strictObject({
    ...tableExport,
    ...distributorFilter,
    columns: z.array(z.enum(distributorColumns)).min(1).max(distributorColumns.length),
  }),
  binary: 'application/octet-stream',
  refusals: ['EXPORT_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
