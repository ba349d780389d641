/** Why a screening has the result it has; the spec holds it against checks/core, which stays out of the page's weight. */
export const screeningReasons = [
  'NEVER_RUN',
  'NO_LIST_SEARCHED',
  'NOTHING_TO_SEARCH',
  'RUN_FAILED',
  'TRUE_MATCH',
  'HITS_WAIT',
  'HITS_UNSURE',
  'LIST_CHANGED',
  'LIST_NOT_SEARCHED',
  'LIST_NOT_IN_FORCE',
  'PARTY_CHANGED',
  'METHOD_CHANGED',
  'NO_OPEN_HITS',
] as const;
