import type { RefusalKind } from './refusals';

/** Refusal codes of the room `risk`. */
export const riskRefusals = {
  FLAG_NEEDS_PERSON: 'conflict',
  FLAG_NEEDS_ANOTHER_PERSON: 'conflict',
  FLAG_NEEDS_EVIDENCE: 'invalid',
  FLAG_NEEDS_CONDITION: 'invalid',
  FLAG_NEEDS_EXPIRY: 'invalid',
  FLAG_WAITS: 'conflict',
  FLAG_NOT_PROPOSED: 'conflict',
  OVERRIDE_NEEDS_PERSON: 'conflict',
  OVERRIDE_NEEDS_ANOTHER_PERSON: 'conflict',
  OVERRIDE_NEEDS_EXPIRY: 'invalid',
  OVERRIDE_NO_CHANGE: 'conflict',
  OVERRIDE_NOT_PROPOSED: 'conflict',
  OVERRIDE_TOO_FAR: 'conflict',
  OVERRIDE_WAITS: 'conflict',
  RISK_MODEL_DATE_PASSED: 'invalid',
  RISK_MODEL_INVALID: 'invalid',
  RISK_MODEL_MISSES_CASES: 'conflict',
  RISK_MODEL_NEEDS_ANOTHER_PERSON: 'conflict',
  RISK_MODEL_NOT_TRIED: 'conflict',
} as const satisfies Record<string, RefusalKind>;
