import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { itemView, writtenClassification } from './item-view';
import { itemParams } from './items';

const stale = ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED'] as const;

export const draftClassification = route({
  id: 'draftClassification',
  method: 'POST',
  path: 'items/:id/classification',
  summary: 'Begins a classification, the first or a new one; what is in force stays so until the new one is approved.',
  params: itemParams,
  body: writtenClassification,
  response: itemView,
  status: 201,
  refusals: [...stale, 'CLASSIFICATION_OPEN', 'ITEM_INVALID'],
  concurrency: 'if-match',
});

export const reviseClassification = route({
  id: 'reviseClassification',
  method: 'PUT',
  path: 'items/:id/classification',
  summary: 'Writes the classification that is open anew; what was returned becomes a draft again.',
  params: itemParams,
  body: writtenClassification,
  response: itemView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'ITEM_INVALID'],
  concurrency: 'if-match',
});

export const proposeClassification = route({
  id: 'proposeClassification',
  method: 'POST',
  path: 'items/:id/classification/proposal',
  summary: 'Asks a second person to approve the classification that is open.',
  params: itemParams,
  response: itemView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'CLASSIFICATION_INCOMPLETE', 'CLASSIFICATION_UNCHANGED'],
  concurrency: 'if-match',
});

export const approveClassification = route({
  id: 'approveClassification',
  method: 'POST',
  path: 'items/:id/classification/approval',
  summary: 'Approves the classification that waits; nobody may who wrote in it or in the item. It is in force at once.',
  params: itemParams,
  response: itemView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'CLASSIFICATION_INCOMPLETE', 'CLASSIFICATION_NEEDS_ANOTHER_PERSON'],
  concurrency: 'if-match',
});

export const returnClassification = route({
  id: 'returnClassification',
  method: 'POST',
  path: 'items/:id/classification/return',
  summary: 'Sends the classification that waits back to be written anew, with what is asked for.',
  params: itemParams,
  body: z.strictObject({ reason: fields.text(2000) }),
  response: itemView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED'],
  concurrency: 'if-match',
});
