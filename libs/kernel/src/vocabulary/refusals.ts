import { accessRefusals } from './refusals-access';
import { attestationsRefusals } from './refusals-attestations';
import { auditRefusals } from './refusals-audit';
import { catalogueRefusals } from './refusals-catalogue';
import { checksRefusals } from './refusals-checks';
import { distributorsRefusals } from './refusals-distributors';
import { integrationsRefusals } from './refusals-integrations';
import { reviewsRefusals } from './refusals-reviews';
import { riskRefusals } from './refusals-risk';

/** How a refusal is meant; the HTTP edge maps each kind to one status. */
export type RefusalKind =
  | 'invalid'
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'limited'
  | 'too-large'
  | 'unavailable'
  | 'unexpected';

const sharedRefusals = {
  INPUT_INVALID: 'invalid',
  BODY_MALFORMED: 'malformed',
  BODY_TOO_LARGE: 'too-large',
  NOT_SIGNED_IN: 'unauthenticated',
  NOT_ALLOWED: 'forbidden',
  CROSS_SITE_REQUEST: 'forbidden',
  NOT_FOUND: 'missing',
  TRANSITION_NOT_ALLOWED: 'conflict',
  VERSION_STALE: 'stale',
  IF_MATCH_REQUIRED: 'precondition',
  IDEMPOTENCY_KEY_REQUIRED: 'malformed',
  IDEMPOTENCY_KEY_REUSED: 'invalid',
  IDEMPOTENCY_IN_FLIGHT: 'conflict',
  IDEMPOTENCY_REPLY_LOST: 'conflict',
  CURSOR_INVALID: 'malformed',
  TOO_MANY_REQUESTS: 'limited',
  SERVICE_UNAVAILABLE: 'unavailable',
  UNEXPECTED: 'unexpected',
} as const satisfies Record<string, RefusalKind>;

/** Every refusal code with its kind. A new code fails the web build until each shell has words for it. */
export const refusalKinds = {
  ...sharedRefusals,
  ...accessRefusals,
  ...catalogueRefusals,
  ...distributorsRefusals,
  ...attestationsRefusals,
  ...checksRefusals,
  ...riskRefusals,
  ...reviewsRefusals,
  ...integrationsRefusals,
  ...auditRefusals,
} as const satisfies Record<string, RefusalKind>;

/** A refusal code, UPPER_SNAKE, stable over the API's life. */
export type RefusalCode = keyof typeof refusalKinds;

/** All codes, for tests and documents. */
export const refusalCodes = Object.keys(refusalKinds) as RefusalCode[];
