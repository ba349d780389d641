import * as z from 'zod';
import { route } from '../route';
import { linkToken, password, personName, role } from './parts';

const linkRefusals = ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED', 'TOO_MANY_REQUESTS'] as const;

/** What an invitation says, for the page that accepts it. The token travels in the body: never in an address. */
export const readInvitation = route({
  id: 'readInvitation',
  method: 'POST',
  path: 'invitations/reading',
  summary: 'Read an invitation',
  body: z.strictObject({ token: linkToken }),
  response: z.strictObject({
    makerName: z.string(),
    email: z.string(),
    name: z.string(),
    roles: z.array(role),
    /** Whether a second factor is set up right after the password. */
    secondFactorRequired: z.boolean(),
    /** How many characters a password needs here. */
    passwordMinimum: z.number().int(),
  }),
  refusals: linkRefusals,
});

/** Accepts an invitation by choosing a password, and begins the first session. */
export const acceptInvitation = route({
  id: 'acceptInvitation',
  method: 'POST',
  path: 'invitations/acceptance',
  summary: 'Accept an invitation',
  body: z.strictObject({ token: linkToken, name: personName.optional(), password }),
  response: z.strictObject({ state: z.enum(['SIGNED_IN', 'ENROL_SECOND_FACTOR']) }),
  refusals: [...linkRefusals, 'PASSWORD_WEAK'],
});
