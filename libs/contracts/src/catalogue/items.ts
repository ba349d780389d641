import { hsEditions, openClassificationStates } from '@downstream/kernel';
import * as z from 'zod';
import { many } from '../distributors/query';
import * as fields from '../fields';
import { route } from '../route';
import { itemName, itemRow, itemView, sensitivityView } from './item-view';

export const itemParams = z.strictObject({ id: fields.id<'item'>() });

const details = {
  /** The maker's own number; no two items have the same, capitals aside. */
  sku: fields.line(80),
  names: z.array(itemName).min(1).max(30),
  description: fields.text(4000).nullable(),
};

/** Which items a list shows. */
export const itemFilter = {
  /** The beginning of a number, or a part of a name in any language; upper and lower case alike. */
  q: fields.search(80).optional(),
  /** Only items of which a classification in one of these states waits. */
  waiting: many(z.enum(openClassificationStates)).optional(),
  /** `DUE`: the day of the next review has come, or nothing is in force; `LATER`: neither. */
  review: z.enum(['DUE', 'LATER']).optional(),
};

export const listItems = route({
  id: 'listItems',
  method: 'GET',
  path: 'items',
  summary: 'Lists what the manufacturer sells by its number, with what is in force of its classification.',
  query: z.strictObject({ ...itemFilter, ...fields.page }),
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

export const askSensitivity = route({
  id: 'askSensitivity',
  method: 'GET',
  path: 'items/:id/sensitivity',
  summary: 'What the lists say of an item at an instant; with codes of one that are not in force yet, or not anymore.',
  params: itemParams,
  query: z.strictObject({
    /** The instant asked for; now where it is left out. */
    at: fields.instant.optional(),
    /** Judged by this customs code and control number instead of those in force. */
    hs: fields.line(20).optional(),
    edition: z.enum(hsEditions).default('HS2022'),
    eccn: fields.line(40).optional(),
  }),
  response: sensitivityView,
  refusals: ['NOT_FOUND', 'ITEM_INVALID'],
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
