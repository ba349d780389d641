import * as z from 'zod';
import { email } from '../fields';
import { route } from '../route';
import { password, workspace } from './parts';

/**
 * Signs in by password. An unknown address, a wrong password and a barred account answer alike, in body and time.
 * `CHOOSE_WORKSPACE` comes after the right password only, when it fits accounts in several workspaces: ask again with
 * the slug of one.
 */
export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: 'session',
  summary: 'Sign in with e-mail and password',
  body: z.strictObject({ email, password, workspace: z.string().max(63).optional() }),
  response: z.strictObject({
    state: z.enum(['SIGNED_IN', 'SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CHOOSE_WORKSPACE']),
    /** Only with CHOOSE_WORKSPACE. */
    workspaces: z.array(workspace).optional(),
  }),
  refusals: ['SIGN_IN_FAILED', 'TOO_MANY_REQUESTS'],
});
