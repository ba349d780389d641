import * as z from 'zod';
import { tableExport } from '../access/table-exports';
import * as fields from '../fields';
import { route } from '../route';
import { hitState } from './screening-view';

/** Columns of the list of hits, as its table names them. */
export const hitColumns = ['party', 'entry', 'score', 'state', 'proposed', 'raised'] as const;

export const exportHits = route({
  id: 'exportHits',
  method: 'POST',
  path: 'exports/hits',
  summary:
    'The list of hits as a file: every row that the filter finds, the highest score first, with the columns asked for. Who takes it is sealed.',
  body: z.strictObject({
    ...tableExport,
    state: z.array(hitState).max(20).optional(),
    distributor: fields.id<'distributor'>().optional(),
    columns: z.array(z.enum(hitColumns)).min(1).max(hitColumns.length),
  }),
  binary: 'application/octet-stream',
  refusals: ['EXPORT_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
