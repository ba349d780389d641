import * as z from 'zod';
import { tableExport } from '../access/table-exports';
import { many } from '../distributors/query';
import { route } from '../route';
import { state } from './parts';

/** Columns of the list of reviews, as its table names them. */
export const reviewColumns = ['distributor', 'due', 'state', 'tier', 'signatures', 'mine', 'kind', 'opened'] as const;

export const exportReviews = route({
  id: 'exportReviews',
  method: 'POST',
  path: 'exports/reviews',
  summary:
    'The list of reviews as a file: every row that the filter finds, the most urgent first, with the columns asked for. Who takes it is sealed.',
  body: z.strictObject({
    ...tableExport,
    state: many(state).optional(),
    /** Only those the caller has taken. */
    mine: z.boolean().optional(),
    columns: z.array(z.enum(reviewColumns)).min(1).max(reviewColumns.length),
  }),
  binary: 'application/octet-stream',
  refusals: ['EXPORT_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
