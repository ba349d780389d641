import { userStates } from '@downstream/kernel';
import * as z from 'zod';
import { email, instant, page, pageOf, search, text } from '../fields';
import { route } from '../route';
import { grade, heldOffices, personName, role, userId, userView } from './parts';

const oneUser = z.strictObject({ id: userId });

/** The users of the workspace, by name. */
export const listUsers = route({
  id: 'listUsers',
  method: 'GET',
  path: 'users',
  summary: 'Users of the workspace',
  query: z.strictObject({
    /** Part of a name or an address. */
    q: search(120).optional(),
    role: role.optional(),
    state: z.enum(userStates).optional(),
    ...page,
  }),
  response: pageOf(userView),
});

/**
 * Invites a person to desk or audit room by e-mail. Portal users are invited where their distributor is.
 * `expiresAt` is needed for auditors; `operator` may be given only by an operator.
 */
export const inviteUser = route({
  id: 'inviteUser',
  method: 'POST',
  path: 'users',
  summary: 'Invite a user',
  body: z.strictObject({
    email,
    name: personName,
    roles: z.array(role).min(1),
    grade: grade.optional(),
    offices: heldOffices.optional(),
    expiresAt: instant.optional(),
    operator: z.boolean().optional(),
  }),
  response: userView,
  status: 201,
  idempotent: 'key-required',
  refusals: ['EMAIL_IN_USE', 'ROLE_NOT_ALLOWED', 'OPERATOR_REQUIRED'],
});

/** Changes a user's name, roles, grade, offices, expiry or grant. What changes their rights ends their sessions. */
export const changeUser = route({
  id: 'changeUser',
  method: 'PATCH',
  path: 'users/:id',
  summary: 'Change a user',
  params: oneUser,
  body: z.strictObject({
    name: personName.optional(),
    roles: z.array(role).min(1).optional(),
    grade: grade.nullable().optional(),
    offices: heldOffices.optional(),
    expiresAt: instant.nullable().optional(),
    operator: z.boolean().optional(),
  }),
  response: userView,
  concurrency: 'if-match',
  refusals: ['ROLE_NOT_ALLOWED', 'OWN_ACCOUNT', 'LAST_ADMIN', 'OPERATOR_REQUIRED'],
});

/** Bars a user: every session ends at once, and their API keys are refused while it lasts. */
export const suspendUser = route({
  id: 'suspendUser',
  method: 'POST',
  path: 'users/:id/suspension',
  summary: 'Suspend a user',
  params: oneUser,
  body: z.strictObject({ reason: text(500).optional() }),
  response: userView,
  refusals: ['OWN_ACCOUNT', 'LAST_ADMIN', 'TRANSITION_NOT_ALLOWED'],
});

/** Lets a suspended user in again. */
export const reinstateUser = route({
  id: 'reinstateUser',
  method: 'DELETE',
  path: 'users/:id/suspension',
  summary: 'Reinstate a user',
  params: oneUser,
  response: userView,
  refusals: ['TRANSITION_NOT_ALLOWED'],
});

/** Sends the invitation again with a new link; the old one says that it was replaced. */
export const resendInvitation = route({
  id: 'resendInvitation',
  method: 'POST',
  path: 'users/:id/invitation',
  summary: 'Send an invitation again',
  params: oneUser,
  status: 202,
  refusals: ['TRANSITION_NOT_ALLOWED'],
});

/** Takes a lost second factor off an account: the user sets up a new one at the next sign-in, and is told by e-mail. */
export const resetUserSecondFactor = route({
  id: 'resetUserSecondFactor',
  method: 'DELETE',
  path: 'users/:id/second-factor',
  summary: 'Reset a user’s second factor',
  params: oneUser,
  response: userView,
  refusals: ['OWN_ACCOUNT'],
});
