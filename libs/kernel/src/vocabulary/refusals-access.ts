import type { RefusalKind } from './refusals';

/** Refusal codes of the room `access`. */
export const accessRefusals = {
  /** One answer for an unknown address, a wrong password and an account that may not sign in. */
  SIGN_IN_FAILED: 'unauthenticated',
  SECOND_FACTOR_REQUIRED: 'unauthenticated',
  SECOND_FACTOR_FAILED: 'unauthenticated',
  /** The code sent by e-mail was wrong; `triesLeft` says how often one may try again. */
  CODE_FAILED: 'unauthenticated',
  /** The code is too old or was tried too often: open the link again for a new one. */
  CODE_EXPIRED: 'unauthenticated',
  LINK_UNKNOWN: 'missing',
  LINK_EXPIRED: 'missing',
  LINK_REPLACED: 'missing',
  LINK_USED: 'missing',
  PASSWORD_WEAK: 'invalid',
  PASSWORD_WRONG: 'invalid',
  ROLE_NOT_ALLOWED: 'invalid',
  /** Nobody gives or takes rights of their own account. */
  OWN_ACCOUNT: 'conflict',
  EMAIL_IN_USE: 'conflict',
  SLUG_IN_USE: 'conflict',
  LAST_ADMIN: 'conflict',
  OPERATOR_REQUIRED: 'forbidden',
  /** A sheet cannot hold so many rows. */
  EXPORT_TOO_LARGE: 'invalid',
  VIEWS_TOO_MANY: 'conflict',
} as const satisfies Record<string, RefusalKind>;
