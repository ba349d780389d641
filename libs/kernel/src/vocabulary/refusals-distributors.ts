import type { RefusalKind } from './refusals';

/** Refusal codes of the room `distributors`. */
export const distributorsRefusals = {
  DISTRIBUTOR_INCOMPLETE: 'invalid',
  HOLD_ALREADY_RELEASED: 'conflict',
  HOLD_NEEDS_ANOTHER_PERSON: 'conflict',
} as const satisfies Record<string, RefusalKind>;
