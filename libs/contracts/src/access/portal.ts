import * as z from 'zod';
import { email } from '../fields';
import { route } from '../route';
import { linkToken, sixDigits } from './parts';

/** Asks for a new link to the portal. The answer is the same for every address. */
export const requestPortalLink = route({
  id: 'requestPortalLink',
  method: 'POST',
  path: 'portal/link',
  summary: 'Ask for a link to the portal',
  body: z.strictObject({ email }),
  status: 202,
  refusals: ['TOO_MANY_REQUESTS'],
});

/** Opens a portal link and sends a code to its owner's mailbox. Opening it again sends a new code. */
export const openPortalLink = route({
  id: 'openPortalLink',
  method: 'POST',
  path: 'portal/session',
  summary: 'Open a portal link',
  body: z.strictObject({ token: linkToken }),
  response: z.strictObject({
    state: z.literal('CODE'),
    /** The company that asks. */
    makerName: z.string(),
    /** Where the code went, mostly hidden (`m…@example.com`). */
    emailHint: z.string(),
  }),
  refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED', 'TOO_MANY_REQUESTS'],
});

/** Completes signing in to the portal with the code that came by e-mail; the link is used up. */
export const completePortalSignIn = route({
  id: 'completePortalSignIn',
  method: 'POST',
  path: 'portal/session/code',
  summary: 'Complete signing in to the portal',
  body: z.strictObject({ code: sixDigits }),
  response: z.strictObject({ state: z.literal('SIGNED_IN') }),
  refusals: ['CODE_FAILED', 'CODE_EXPIRED', 'NOT_SIGNED_IN', 'TOO_MANY_REQUESTS'],
});
