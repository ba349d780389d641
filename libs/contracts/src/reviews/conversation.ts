import { languages } from '@downstream/kernel';
import * as z from 'zod';
import { whoView } from '../distributors/index';
import * as fields from '../fields';
import { route } from '../route';
import { reviewParams } from './parts';

/** What is said about a case: notes for the desk alone, and messages that the distributor reads. */
export const conversation = z.strictObject({
  notes: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      by: whoView,
      at: fields.instant,
      /** Names of those who were told of it. */
      mentions: z.array(z.string()),
    }),
  ),
  messages: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      to: z.array(z.string()),
      by: whoView,
      at: fields.instant,
      answer: z.strictObject({ text: z.string(), by: z.string(), at: fields.instant }).nullable(),
    }),
  ),
  /** Who would get a message now. Empty: nobody of the distributor can be reached. */
  recipients: z.array(z.strictObject({ name: z.string(), email: z.string(), language: z.enum(languages) })),
  /** Who may be mentioned, and who the review may be given to. */
  people: z.array(z.strictObject({ id: fields.id<'user'>(), name: z.string(), makes: z.boolean() })),
});

export const readConversation = route({
  id: 'readConversation',
  method: 'GET',
  path: 'reviews/:id/conversation',
  summary: 'What is said about a case: private notes, and messages to the distributor with their answers',
  params: reviewParams,
  response: conversation,
  refusals: ['NOT_FOUND'],
});

export const writeNote = route({
  id: 'writeNote',
  method: 'POST',
  path: 'reviews/:id/notes',
  summary: 'Write a private note; whoever writes one has a share in the case and cannot sign it',
  params: reviewParams,
  body: z.strictObject({ text: fields.text(4000), mentions: z.array(fields.id<'user'>()).max(20).default([]) }),
  response: conversation,
  status: 201,
  refusals: ['NOT_FOUND', 'REVIEW_LOCKED', 'FOUR_EYES'],
  idempotent: 'key-required',
});

export const sendMessage = route({
  id: 'sendMessage',
  method: 'POST',
  path: 'reviews/:id/messages',
  summary: 'Ask the distributor; the clock stands still until it has answered',
  params: reviewParams,
  body: z.strictObject({
    text: fields.text(4000),
    /** Addresses of those it goes to, as the sender has just read them; others are refused, and nothing goes out. */
    to: z.array(fields.email).min(1).max(50),
  }),
  response: conversation,
  status: 201,
  refusals: [
    'NOT_FOUND',
    'REVIEW_LOCKED',
    'TRANSITION_NOT_ALLOWED',
    'RECIPIENTS_CHANGED',
    'NOBODY_TO_ASK',
    'FOUR_EYES',
  ],
  idempotent: 'key-required',
});
