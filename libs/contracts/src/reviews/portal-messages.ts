import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

const messages = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      at: fields.instant,
      answer: z.strictObject({ text: z.string(), by: z.string(), at: fields.instant }).nullable(),
    }),
  ),
});

export const listPortalMessages = route({
  id: 'listPortalMessages',
  method: 'GET',
  path: 'portal/messages',
  summary: 'What the maker asks the distributor, the newest first, with the answers given',
  response: messages,
  refusals: ['NOT_FOUND'],
});

export const answerPortalMessage = route({
  id: 'answerPortalMessage',
  method: 'POST',
  path: 'portal/messages/:id/answer',
  summary: 'Answers what the maker asks, once',
  params: z.strictObject({ id: z.uuid() }),
  body: z.strictObject({ text: fields.text(8000) }),
  response: messages,
  status: 201,
  refusals: ['NOT_FOUND', 'ALREADY_ANSWERED'],
  idempotent: 'key-required',
});
