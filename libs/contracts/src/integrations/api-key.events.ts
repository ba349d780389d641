import * as z from 'zod';
import { event } from '../event';
import { id, instant } from '../fields';

const state = z.strictObject({
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdBy: id<'user'>(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

/** An API key was made. */
export const apiKeyCreated = event({ type: 'api-key.created', version: 1, subject: 'api-key', state });
/** An API key was revoked. */
export const apiKeyRevoked = event({ type: 'api-key.revoked', version: 1, subject: 'api-key', state });
