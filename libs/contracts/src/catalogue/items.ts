import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { itemName, itemRow, itemView } from './item-view';

export const itemParams = z.strictObject({ id: fields.id<'item'>() });

const details = {
  /** The maker's own number; no two items have the same, capitals aside. */
  sku: fields.line(80),
  names: z.array(itemName).min(1).max(30),
  description: fields.text(4000).nullable(),
};

export const listItems = route({
  id: 'listItems',
  method: 'GET',
  path: 'items',
  summary: 'Lists what the manufacturer sells by its number, with what is in force of its classification.',
  query: z.strictObject({
    /** The beginning of a number, upper and lower case alike. */
    q: fields.search(80).optional(),
    ...fields.page,
  }),
  response: fields.pageOf(itemRow),
  refusals: ['CURSOR_INVALID'],
});

export const readItem = route({
  id: 'readItem',
  method: 'GET',
  path: 'items/:id',
  summary: 'Reads one item with its classifications, and what the lists in force say of it.',
  params: itemParams,
  response: itemView,
  refusals: ['NOT_FOUND'],
});

export const registerItem = route({
  id: 'registerItem',
  method: 'POST',
  path: 'items',
  summary: 'Registers an item, not classified yet.',
  body: z.strictObject({ ...details, description: details.description.default(null) }),
  response: itemView,
  status: 201,
  refusals: ['ITEM_INVALID', 'ITEM_NUMBER_TAKEN'],
  idempotent: 'key-required',
});

export const reviseItem = route({
  id: 'reviseItem',
  method: 'PATCH',
  path: 'items/:id',
  summary: 'Replaces number, names or description; what is left out stays, and the classification is not touched.',
  params: itemParams,
  body: z.strictObject(details).partial(),
  response: itemView,
  refusals: ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED', 'ITEM_INVALID', 'ITEM_NUMBER_TAKEN'],
  concurrency: 'if-match',
});
