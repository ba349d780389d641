import { sessionEndings, signInFaults, signInMeans } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import { instant } from '../fields';
import { personal } from '../personal';
import { userId } from './parts';

const state = z.strictObject({
  userId,
  means: z.enum(signInMeans),
  /** In short, for example `Firefox on Linux`. */
  browser: personal(z.string()),
  startedAt: instant,
  expiresAt: instant,
  ended: z.enum(sessionEndings).nullable(),
});

/** A person signed in completely. */
export const sessionStarted = event({ type: 'session.started', version: 1, subject: 'session', state });
/** A session ended, and why. */
export const sessionEnded = event({ type: 'session.ended', version: 1, subject: 'session', state });

/** Somebody failed to sign in to a known account. Tries at unknown addresses never enter a tenant's log. */
export const signInRefused = event({
  type: 'sign-in.refused',
  version: 1,
  subject: 'sign-in',
  state: z.strictObject({
    userId,
    fault: z.enum(signInFaults),
    /** Network address of the caller. */
    address: personal(z.string()),
    browser: personal(z.string()),
  }),
});
