import { linkStates } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import { email, id, instant } from '../fields';
import { personal } from '../personal';
import { linkPurpose, userId } from './parts';

const state = z.strictObject({
  userId,
  purpose: linkPurpose,
  state: z.enum(linkStates),
  expiresAt: instant,
});

/** A link was made and is to be sent by e-mail. The event does not hold its token. */
export const linkIssued = event({ type: 'link.issued', version: 1, subject: 'link', state });
/** The link did what it was for. */
export const linkUsed = event({ type: 'link.used', version: 1, subject: 'link', state });
/** A newer link took its place, or the account it led to was closed. */
export const linkReplaced = event({ type: 'link.replaced', version: 1, subject: 'link', state });

/** A sign-in code is to be sent by e-mail. The event does not hold it. */
export const codeIssued = event({
  type: 'code.issued',
  version: 1,
  subject: 'code',
  state: z.strictObject({
    userId,
    expiresAt: instant,
    /** What the code is for where it does not sign in; the letter says so. */
    purpose: z.literal('SIGNATURE').optional(),
  }),
});

/**
 * The mail server will never take a letter to somebody of a distributor, most often because there is no such mailbox. Said
 * once for a letter, whose id is that of the event that asked for it.
 */
export const letterRefused = event({
  type: 'letter.refused',
  version: 1,
  subject: 'letter',
  state: z.strictObject({
    userId,
    partyId: id<'party'>(),
    address: personal(email),
    /** The reply of the server (RFC 5321), 500 to 599. */
    replyCode: z.number().int(),
    at: instant,
  }),
});
