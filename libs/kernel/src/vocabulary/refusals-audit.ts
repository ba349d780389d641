import type { RefusalKind } from './refusals';

/** Refusal codes of the room `audit`. */
export const auditRefusals = {
  DOSSIER_TOO_LARGE: 'invalid',
  LOG_NOT_SEALED: 'conflict',
} as const satisfies Record<string, RefusalKind>;
