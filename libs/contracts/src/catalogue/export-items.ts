import * as z from 'zod';
import { tableExport } from '../access/table-exports';
import { route } from '../route';
import { itemFilter } from './items';

/** Columns of the list of items, as its table names them. */
export const itemColumns = ['sku', 'outcome', 'tier', 'codes', 'waiting', 'review', 'changed'] as const;

export const exportItems = route({
  id: 'exportItems',
  method: 'POST',
  path: 'exports/items',
  summary:
    'The list of items as a file: every row that the filter finds, by number, with the columns asked for. Who takes it is sealed.',
  body: z.strictObject({
    ...tableExport,
    ...itemFilter,
    columns: z.array(z.enum(itemColumns)).min(1).max(itemColumns.length),
  }),
  binary: 'application/octet-stream',
  refusals: ['EXPORT_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
