import type { RefusalKind } from './refusals';

/** Refusal codes of the room `distributors`. */
export const distributorsRefusals = {
  DISTRIBUTOR_INCOMPLETE: 'invalid',
  DISTRIBUTOR_LOCKED: 'conflict',
  /** An act that must be explained came without an explanation; any room may say so. */
  REASON_REQUIRED: 'invalid',
  PARTY_INVALID: 'invalid',
  PARTY_ALREADY_LISTED: 'conflict',
  SHARES_EXCEED_WHOLE: 'invalid',
  TIER_LOWERED: 'conflict',
  HOLD_ALREADY_RELEASED: 'conflict',
  HOLD_NEEDS_ANOTHER_PERSON: 'conflict',
  SUSPENSION_NEEDS_ANOTHER_PERSON: 'conflict',
} as const satisfies Record<string, RefusalKind>;
