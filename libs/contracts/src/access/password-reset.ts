import * as z from 'zod';
import { email } from '../fields';
import { route } from '../route';
import { linkToken, password } from './parts';

/** Asks for a link to choose a new password. The answer is the same for every address. */
export const forgotPassword = route({
  id: 'forgotPassword',
  method: 'POST',
  path: 'password/forgotten',
  summary: 'Ask for a link to choose a new password',
  body: z.strictObject({ email }),
  status: 202,
  refusals: ['TOO_MANY_REQUESTS'],
});

/**
 * Chooses a new password by such a link. Every session ends, nobody is signed in by it, and the second factor stays as
 * it is.
 */
export const resetPassword = route({
  id: 'resetPassword',
  method: 'POST',
  path: 'password/reset',
  summary: 'Choose a new password with a link',
  body: z.strictObject({ token: linkToken, password }),
  refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED', 'PASSWORD_WEAK', 'TOO_MANY_REQUESTS'],
});
