import type { RefusalKind } from './refusals';

/** Refusal codes of the room `integrations`. */
export const integrationsRefusals = {
  SCOPE_NOT_ALLOWED: 'invalid',
  KEY_ALREADY_REVOKED: 'conflict',
} as const satisfies Record<string, RefusalKind>;
