import { signInMeans } from '@downstream/kernel';
import * as z from 'zod';
import { id, instant } from '../fields';
import { route } from '../route';

/** The caller's sessions, newest first. */
export const listSessions = route({
  id: 'listSessions',
  method: 'GET',
  path: 'profile/sessions',
  summary: 'The caller’s open sessions',
  response: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: id<'session'>(),
        /** Whether it is the one that asks. */
        current: z.boolean(),
        /** In short, for example `Firefox on Linux`. */
        browser: z.string(),
        means: z.enum(signInMeans),
        createdAt: instant,
        lastSeenAt: instant,
        /** When it ends at the latest. */
        expiresAt: instant,
      }),
    ),
  }),
});

/** Ends one session of the caller. */
export const revokeSession = route({
  id: 'revokeSession',
  method: 'DELETE',
  path: 'profile/sessions/:id',
  summary: 'End one of the caller’s sessions',
  params: z.strictObject({ id: id<'session'>() }),
});

/** Ends every session of the caller, the asking one included. */
export const signOutEverywhere = route({
  id: 'signOutEverywhere',
  method: 'DELETE',
  path: 'profile/sessions',
  summary: 'Sign out everywhere',
});
