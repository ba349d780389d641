import type { RefusalKind } from './refusals';

/** Refusal codes of the room `integrations`. */
export const integrationsRefusals = {
  /** A scope that no key may have, or that its maker does not hold. */
  SCOPE_NOT_ALLOWED: 'invalid',
  KEY_EXPIRY_NOT_ALLOWED: 'invalid',
  KEY_ALREADY_REVOKED: 'conflict',
} as const satisfies Record<string, RefusalKind>;
