import { userStates } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { wordId } from './answer';

const colleague = z.strictObject({
  id: fields.id<'user'>(),
  name: z.string(),
  email: z.string(),
  state: z.enum(userStates),
  /** The sections they answer; null for somebody who answers and submits everything. */
  sections: z.array(wordId).nullable(),
  /** Whether this is the caller. */
  you: z.boolean(),
});
const colleagues = z.strictObject({ colleagues: z.array(colleague) });

export const listPortalColleagues = route({
  id: 'listPortalColleagues',
  method: 'GET',
  path: 'portal/colleagues',
  summary: 'Everybody of the distributor who answers, and for which sections.',
  response: colleagues,
  refusals: ['NOT_FOUND'],
});

export const invitePortalColleague = route({
  id: 'invitePortalColleague',
  method: 'POST',
  path: 'portal/colleagues',
  summary:
    'Invites a colleague by e-mail to one or more sections, or to everything: then it is a contact too. Inviting the same address again sends a new link and replaces the sections.',
  body: z.strictObject({
    name: fields.line(200),
    email: fields.email,
    /** Null for everything, submission included. */
    sections: z.array(wordId).min(1).max(50).nullable(),
  }),
  response: colleagues,
  status: 201,
  refusals: ['NOT_FOUND', 'SECTION_UNKNOWN', 'EMAIL_IN_USE', 'OWN_ACCOUNT'],
  idempotent: 'key-required',
});

export const withdrawPortalColleague = route({
  id: 'withdrawPortalColleague',
  method: 'DELETE',
  path: 'portal/colleagues/:id',
  summary:
    'Takes a colleague’s access away; its link is closed and its browsers are signed out. What it answered stays.',
  params: z.strictObject({ id: fields.id<'user'>() }),
  response: colleagues,
  refusals: ['NOT_FOUND', 'OWN_ACCOUNT'],
});
