import { apiKeyStates } from '@downstream/kernel';
import * as z from 'zod';
import { id, instant, line } from '../fields';
import { route } from '../route';

const apiKeyId = id<'apiKey'>();

/** An API key as it is listed; its secret is nowhere to be read again. */
const apiKeyView = z.strictObject({
  id: apiKeyId,
  name: z.string(),
  /** What every request shows of the key: `dsk_live_` and eight characters. */
  prefix: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(apiKeyStates),
  createdBy: z.strictObject({ id: id<'user'>(), name: z.string() }),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  version: z.number().int(),
});

/** All keys of the workspace, newest first. */
export const listApiKeys = route({
  id: 'listApiKeys',
  method: 'GET',
  path: 'api-keys',
  summary: 'API keys of the workspace',
  response: z.strictObject({
    rows: z.array(apiKeyView),
    /** The scopes the caller may give to a new key. */
    scopes: z.array(z.string()),
  }),
});

/**
 * Makes a key. The secret is in this answer and nowhere else. The route takes no Idempotency-Key, for a kept answer
 * would keep the secret: whoever lost the answer revokes the key and makes another.
 */
export const createApiKey = route({
  id: 'createApiKey',
  method: 'POST',
  path: 'api-keys',
  summary: 'Make an API key',
  body: z.strictObject({
    name: line(80),
    /** Permissions, none twice; never more than the maker holds. */
    scopes: z.array(z.string().max(60)).min(1).max(50),
    expiresAt: instant,
  }),
  response: z.strictObject({
    key: apiKeyView,
    /** `dsk_live_<id>_<secret>`, for the header `Authorization: Bearer …`. */
    secret: z.string(),
  }),
  status: 201,
  refusals: ['SCOPE_NOT_ALLOWED', 'KEY_EXPIRY_NOT_ALLOWED'],
});

/** Revokes a key at once and for good. */
export const revokeApiKey = route({
  id: 'revokeApiKey',
  method: 'DELETE',
  path: 'api-keys/:id',
  summary: 'Revoke an API key',
  params: z.strictObject({ id: apiKeyId }),
  response: apiKeyView,
  refusals: ['KEY_ALREADY_REVOKED'],
});
