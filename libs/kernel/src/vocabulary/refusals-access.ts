import type { RefusalKind } from './refusals';

/** Refusal codes of the room `access`. */
export const accessRefusals = {
  SIGN_IN_FAILED: 'unauthenticated',
  SECOND_FACTOR_REQUIRED: 'unauthenticated',
  SECOND_FACTOR_FAILED: 'unauthenticated',
  CODE_FAILED: 'unauthenticated',
  LINK_EXPIRED: 'missing',
  PASSWORD_WEAK: 'invalid',
  PASSWORD_WRONG: 'invalid',
  ROLE_NOT_ALLOWED: 'invalid',
  EMAIL_IN_USE: 'conflict',
  LAST_ADMIN: 'conflict',
  OPERATOR_REQUIRED: 'forbidden',
} as const satisfies Record<string, RefusalKind>;
