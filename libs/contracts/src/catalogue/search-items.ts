import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { itemName } from './item-view';

export const searchItems = route({
  id: 'searchItems',
  method: 'GET',
  path: 'search/items',
  summary: 'Finds items by the beginning of their number, or by a part of a name in any language.',
  query: z.strictObject(fields.question),
  response: z.strictObject({
    rows: z.array(z.strictObject({ id: fields.id<'item'>(), sku: z.string(), names: z.array(itemName) })),
    /** Whether there are more that answer the question. */
    more: z.boolean(),
  }),
});
