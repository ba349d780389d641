import type { RefusalKind } from './refusals';

/** Refusal codes of the room `checks`. */
export const checksRefusals = {
  LIST_FILE_MISSING: 'invalid',
  LIST_FILE_BROKEN: 'invalid',
  LIST_FORMAT_UNKNOWN: 'invalid',
  LIST_IMPORT_RUNNING: 'conflict',
  LIST_VERSION_NOT_HELD: 'conflict',
  LIST_VOTE_TWICE: 'conflict',
  LIST_ADDRESS_REFUSED: 'invalid',
  LIST_NOT_SCHEDULED: 'conflict',
  LIST_FETCH_RUNNING: 'conflict',
  OWN_LIST_EXISTS: 'conflict',
  OWN_LIST_NOT_IN_FORCE: 'conflict',
  OWN_LIST_RETIREMENT_WAITS: 'conflict',
  NO_LIST_IN_FORCE: 'conflict',
  PARTY_TABLE_BROKEN: 'invalid',
  SCREENING_NOT_DONE: 'conflict',
  RUN_TOO_OLD: 'conflict',
  HIT_ALREADY_SETTLED: 'conflict',
  HIT_NEEDS_ANOTHER_PERSON: 'conflict',
  DISPOSITION_NEEDS_REASON: 'invalid',
  DISPOSITION_NEEDS_FACTS: 'invalid',
  DISPOSITION_NEEDS_NOTE: 'invalid',
  DISPOSITION_TOO_LONG: 'invalid',
  HIT_OWN_ACCOUNT: 'conflict',
  HITS_NOT_ALIKE: 'invalid',
} as const satisfies Record<string, RefusalKind>;
