import type { RefusalKind } from './refusals';

/** Refusal codes of the room `catalogue`. */
export const catalogueRefusals = {
  /** Facts of an item or of its classification are missing or not in their form; the details name every place. */
  ITEM_INVALID: 'invalid',
  ITEM_NUMBER_TAKEN: 'conflict',
  CLASSIFICATION_OPEN: 'conflict',
  CLASSIFICATION_INCOMPLETE: 'invalid',
  CLASSIFICATION_UNCHANGED: 'invalid',
  CLASSIFICATION_NEEDS_ANOTHER_PERSON: 'conflict',
  /** A version of this list is a draft or waits already. */
  LIST_VERSION_OPEN: 'conflict',
  LIST_ROWS_INVALID: 'invalid',
  LIST_DATE_PASSED: 'invalid',
  LIST_STILL_IN_FORCE: 'conflict',
  LIST_NEEDS_ANOTHER_PERSON: 'conflict',
} as const satisfies Record<string, RefusalKind>;
