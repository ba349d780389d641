/** Result of one run of a check; each run is a new record. `NOT_RUN` is what every required check starts with. */
export const checkResults = [
  'CLEAR',
  'POTENTIAL_MATCH',
  'CONFIRMED_MATCH',
  'ADVERSE',
  'INCONCLUSIVE',
  'SOURCE_UNAVAILABLE',
  'ERROR',
  'STALE',
  'NOT_RUN',
  'NOT_APPLICABLE',
] as const;
export type CheckResult = (typeof checkResults)[number];

/** States of a hit (product reference 9.4); the flow is in checks/core. */
export const hitStates = ['OPEN', 'PROPOSED', 'FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE', 'REOPENED'] as const;
export type HitState = (typeof hitStates)[number];

/** What a person says of a hit. */
export const dispositions = ['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'] as const;
export type Disposition = (typeof dispositions)[number];

/** Reason codes of a disposition by what it says (domain reference 6.3). */
export const dispositionReasons = {
  FALSE_POSITIVE: [
    'FP-NAME',
    'FP-TYPE',
    'FP-COUNTRY',
    'FP-DOB',
    'FP-ID',
    'FP-ADDR',
    'FP-SECTOR',
    'FP-GENDER',
    'FP-COMMON',
    'FP-WEAKALIAS',
    'FP-DELISTED',
    'DUP',
  ],
  UNSURE: ['PM-INSUFF', 'PM-PARTIAL-ID', 'PM-RELATIVE', 'PM-SAMEADDR'],
  TRUE_MATCH: ['TM-ID', 'TM-NAME-ADDR', 'TM-OFFICER', 'TM-OWNED50', 'TM-CONTROL', 'TM-ADDRESSONLY'],
} as const satisfies Record<Disposition, readonly string[]>;
export type DispositionReason = (typeof dispositionReasons)[Disposition][number];

/** Why a version of a list may not come into force by itself. */
export const listAlarmCodes = [
  'BELOW_FLOOR',
  'CANARY_MISSING',
  'MANY_REMOVED',
  'MANY_ADDED',
  'MANY_CHANGED',
  'NAMES_LOST',
  'ADDRESSES_LOST',
  'FILES_ABSENT',
  'MADE_IN_FUTURE',
  'RETIREMENT',
] as const;
export type ListAlarmCode = (typeof listAlarmCodes)[number];

/** What a true match on a list of one's own does. `FLAG`: whoever reviews looks into it; `REFUSE`: nothing ships. */
export const ownListEffects = ['FLAG', 'REFUSE'] as const;
export type OwnListEffect = (typeof ownListEffects)[number];
