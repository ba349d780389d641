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
} as const satisfies Record<string, RefusalKind>;
