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

/** The checks of the catalogue (domain reference 2); what each asks is in checks/core. */
export const checkKinds = [
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06',
  'K07',
  'K08',
  'K09',
  'K10',
  'K11',
  'K12',
  'K13',
  'K14',
  'K15',
  'K16',
  'K17',
  'K18',
  'K19',
  'K20',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** How far a source of evidence may be believed, from an official register (A) to hearsay (E). */
export const evidenceGrades = ['A', 'B', 'C', 'D', 'E'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Whose rule on ownership is asked (domain reference 2.4 to 2.7). */
export const ownershipRegimes = ['OFAC', 'EU', 'UK', 'BIS'] as const;
export type OwnershipRegime = (typeof ownershipRegimes)[number];

/** What an ownership test says, in order of weight. */
export const ownershipVerdicts = ['BLOCKED_BY_OWNERSHIP', 'UNDETERMINED', 'NEAR', 'NONE'] as const;
export type OwnershipVerdict = (typeof ownershipVerdicts)[number];

/** Who may stand in a chart of owners; of an `UNDISCLOSED` one nobody says the name. */
export const ownershipPartyKinds = ['PERSON', 'ENTITY', 'STATE', 'ARRANGEMENT', 'UNDISCLOSED'] as const;
export type OwnershipPartyKind = (typeof ownershipPartyKinds)[number];

/** Facts about power over an entity, and ties between two, that no share shows (domain reference 2.5). */
export const controlFacts = [
  'CHAIR',
  'CHIEF_EXECUTIVE',
  'SOLE_DIRECTOR',
  'VETO',
  'BOARD_APPOINTMENT',
  'DOMINANT_INFLUENCE',
  'CONSOLIDATED_ACCOUNTS',
  'RELATIVE_OF',
  'MANAGER_OF',
  'NEW_SHELL_OF',
  'NOT_CONNECTED_TO',
] as const;
export type ControlFactKind = (typeof controlFacts)[number];

/** What somebody should know of a contact, in the words of the check of contacts. */
export const contactFindings = [
  'NOTHING_TRIED',
  'MAIL_RETURNED',
  'MAIL_NOT_ANSWERED',
  'CALL_MISSING',
  'CALL_OUTDATED',
  'CALL_DENIED',
  'WEB_PARKED',
  'WEB_ABSENT',
  'DOMAIN_YOUNG',
  'NO_MAIL_SERVER',
] as const;
export type ContactFinding = (typeof contactFindings)[number];
