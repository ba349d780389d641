/** Kinds of questions; an answer names the kind of question that it fits. */
export const questionTypes = [
  'TEXT',
  'LONG_TEXT',
  'LINES',
  'NUMBER',
  'PERCENT',
  'DATE',
  'COUNTRY',
  'COUNTRIES',
  'YES_NO',
  'CHOICE',
  'CHOICES',
  'BAND',
  'SHARES_BY_COUNTRY',
  'ROWS',
  'FILES',
  'PARTIES',
  'NAME',
  'ADDRESS',
  'REGISTRY_NUMBER',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/**
 * States of an answer sheet: everything may be answered, only what was asked to be corrected may be, or nothing, for
 * the answers are being looked at.
 */
export const answerSheetStates = ['OPEN', 'CORRECTION', 'SUBMITTED'] as const;
export type AnswerSheetState = (typeof answerSheetStates)[number];

/** How far a section of a questionnaire is, as its list shows it. */
export const sectionStates = ['NOT_STARTED', 'STARTED', 'DONE', 'CORRECTION'] as const;
export type SectionState = (typeof sectionStates)[number];

/** What may be wrong with an answer, or missing. */
export const answerFaultCodes = [
  'REQUIRED',
  /** A correction was asked for and nothing was done yet. */
  'CORRECTION',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_FEW',
  'TOO_MANY',
  'OUT_OF_RANGE',
  /** More digits behind the point than are asked for. */
  'TOO_FINE',
  'NO_DATE',
  'IN_THE_FUTURE',
  'TOO_EARLY',
  /** A document that must be recent is not. */
  'TOO_OLD',
  'NO_EMAIL',
  'NO_PHONE',
  'NO_WEB_ADDRESS',
  'NO_HS_CODE',
  'NO_COUNTRY',
  'NO_CHOICE',
  /** "None of these" stands beside one of these. */
  'CHOICE_EXCLUDES',
  'TWICE',
  /** Shares do not add up to the whole. */
  'SUM_NOT_WHOLE',
  'LATIN_NAME',
  'NOT_FOR_ORGANISATIONS',
  /** A fact that parties of this role do not have, such as a share of a bank. */
  'NOT_FOR_ROLE',
  /** "I do not know" without a reason. */
  'REASON',
  'UNKNOWN_NOT_ALLOWED',
  'NONE_NOT_ALLOWED',
  'FILE_TOO_LARGE',
  'FILE_TYPE',
  /** The file that an answer names is not there, or was taken back. */
  'FILE_GONE',
  /** Another file than the one that was named. */
  'FILE_CHANGED',
] as const;
export type AnswerFaultCode = (typeof answerFaultCodes)[number];

/** Why one answer of a patch was not taken. */
export const patchRefusalCodes = ['QUESTION_UNKNOWN', 'QUESTION_LOCKED', 'NOT_YOUR_SECTION', 'WRONG_KIND'] as const;
export type PatchRefusalCode = (typeof patchRefusalCodes)[number];

/** What a distributor may report to have changed since its answers (undertaking: within 5 working days). */
export const changeSubjects = [
  'NAME',
  'OWNERS',
  'MANAGEMENT',
  'ADDRESS',
  'BUSINESS',
  'MARKETS',
  'MILITARY',
  'INCIDENT',
  'OTHER',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/** The four templates of an attestation (domain reference 1.5). */
export const templateKinds = [
  /** General end-use statement. */
  'T1',
  /** No-Russia and no-Belarus undertaking. */
  'T2',
  /** End-user certificate for high risk; the end user signs, the distributor signs with it. */
  'T3',
  /** Annual undertaking of a stockist or distributor. */
  'T4',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** States of an attestation; the flow is in attestations/core (product reference 9.3). */
export const attestationStates = [
  'DRAFT',
  'SENT',
  'OPENED',
  'SIGNED',
  'ACCEPTED',
  'RETURNED',
  'REJECTED',
  'DECLINED',
  'EXPIRING',
  'EXPIRED',
  'LAPSED',
  'SUPERSEDED',
  'WITHDRAWN',
  'CONTRADICTED',
] as const;
export type AttestationState = (typeof attestationStates)[number];

/** What a company is in a sale, as an attestation says it. */
export const issuerRoles = [
  'END_USER',
  'DISTRIBUTOR',
  'STOCKIST',
  'INTEGRATOR',
  'TRADER',
  'FORWARDER',
  'GOVERNMENT',
] as const;
export type IssuerRole = (typeof issuerRoles)[number];

/** Why a template is required of a line of an order (domain reference 1.2 and 1.5). */
export const requirementBases = [
  /** Article 12g of Regulation (EU) No 833/2014. */
  'EU_12G',
  /** Article 8g of Regulation (EC) No 765/2006. */
  'EU_8G',
  /** The maker asks for both clauses outside the exempt countries, whatever the seat of the exporter. */
  'CLAUSES_BY_POLICY',
  'TRANSIT_DESTINATION',
  'TIER_MEDIUM_OR_MORE',
  'WATCHED_GOODS',
  'LICENSABLE_GOODS',
  'CHPL_TIER_1_OR_2',
  'SENSITIVE_CONTROL_NUMBER',
  'MILITARY_OR_POLICE_END_USER',
  'HIGH_TIER',
  'ARMS_EMBARGO_DESTINATION',
  'DECLARED_SENSITIVE_USE',
  'SELLS_FROM_STOCK',
] as const;
export type RequirementBasis = (typeof requirementBases)[number];

/** What a place of the coverage map says. `ASKED`: nothing counts there yet, and one that could is on its way. */
export const coverageCells = ['COVERED', 'ENDS_SOON', 'NOT_COVERED', 'ASKED', 'NOT_ASKED'] as const;
export type CoverageCell = (typeof coverageCells)[number];

/** What came of a report of a change: the record says it now, somebody reviews it, or nothing had to be done. */
export const changeOutcomes = ['RECORD_CHANGED', 'REVIEW_OPENED', 'NOTHING_TO_DO'] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** What makes an attestation invalid, by its number (domain reference 1.4). */
export const invalidityRules = [
  'AT_01',
  'AT_02',
  'AT_03',
  'AT_04',
  'AT_05',
  'AT_06',
  'AT_07',
  'AT_08',
  'AT_09',
  'AT_10',
  'AT_11',
  'AT_12',
  'AT_13',
  'AT_14',
  'AT_15',
  'AT_16',
  'AT_17',
] as const;
export type InvalidityRule = (typeof invalidityRules)[number];

/** What a finding of such a rule leads to. */
export const invaliditySeverities = [
  'REJECT',
  'RETURN',
  'ATTENTION',
  /** The line of the order is not covered. */
  'BLOCK_LINE',
  'FRAUD_ALERT',
  'LAPSE',
  /** It counts for nothing until something is done. */
  'NOT_USABLE',
  'ESCALATE',
] as const;
export type InvaliditySeverity = (typeof invaliditySeverities)[number];

/** Facts that a rule compares with and nobody has told: that is never "nothing found". */
export const notToldFacts = ['WEBSITE', 'NUMBER', 'ADDRESS', 'ORDER'] as const;
export type NotTold = (typeof notToldFacts)[number];

/** On what a signatory's authority rests. */
export const authorityBases = ['REGISTERED_OFFICER', 'POWER_OF_ATTORNEY', 'BOARD_RESOLUTION'] as const;
export type AuthorityBasis = (typeof authorityBases)[number];

/** How an attestation was signed; eIDAS levels, and paper. */
export const signatureKinds = [
  'NONE',
  /** A picture of a signature: no signature. */
  'IMAGE',
  /** Typed name and a code sent to the signatory: a simple electronic signature. */
  'SES',
  'AES',
  'QES',
  'WET_INK',
] as const;
export type SignatureKind = (typeof signatureKinds)[number];

/** What is done with the goods. */
export const goodsDispositions = [
  'OWN_USE',
  'INCORPORATE',
  'RESELL_AS_IS',
  'RENT_OR_LEASE',
  'RESEARCH',
  'SAMPLE_OR_DEMO',
  'SERVICE_SPARE',
] as const;
export type GoodsDisposition = (typeof goodsDispositions)[number];

/** What in an attestation contradicts itself, the record, or other attestations. */
export const contradictionCodes = [
  'OLDER_THAN_COMPANY',
  'YOUNG_COMPANY',
  'YOUNG_COMPANY_MUCH',
  'DWELLING_AS_ADDRESS',
  'DWELLING_AND_MUCH',
  'FORWARDER_BUYS',
  'MORE_THAN_HEADS',
  'MORE_THAN_INSTALLED',
  'NOT_AN_OFFICER',
  'MILITARY_AFTER_ALL',
  'SAYS_NOTHING',
  'SAME_WORDING',
  'SAME_FILE',
  'SAME_DEVICE',
  'SAME_NETWORK_ADDRESS',
  'PROMISED_BY_SEVERAL',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

/** How grave a contradiction is: worth a look, to be asked about, or orders stop until it is explained. */
export const contradictionGravities = ['ATTENTION', 'INQUIRE', 'STOP'] as const;
export type ContradictionGravity = (typeof contradictionGravities)[number];

/** Where a side of a contradiction stands: in the attestation, the record, another attestation, or a rule of the house. */
export const contradictionSources = ['ATTESTATION', 'RECORD', 'OTHER_ATTESTATION', 'RULE'] as const;
export type ContradictionSource = (typeof contradictionSources)[number];

/** States of a contradiction that is kept; the flow is in attestations/core. */
export const contradictionStates = [
  'OPEN',
  /** Somebody of the maker explained it, with a reason. */
  'SETTLED',
  /** What it rested on no longer says so. */
  'GONE',
] as const;
export type ContradictionState = (typeof contradictionStates)[number];

/** In what capacity somebody signs an attestation. */
export const signerRoles = ['END_USER', 'ISSUER', 'COMPLIANCE'] as const;
export type SignerRole = (typeof signerRoles)[number];

/** Why attestations do not cover a line of an order. */
export const coverageGaps = [
  'NONE',
  /** There is one, and what was found keeps it from counting. */
  'NOT_USABLE',
  'NOT_IN_DATE',
  'GOODS',
  'DESTINATION',
  'END_USER',
  'QUANTITY',
] as const;
export type CoverageGap = (typeof coverageGaps)[number];
