/** States of a classification of an item; the flow is in catalogue/core. */
export const classificationStates = ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'RETURNED'] as const;
export type ClassificationState = (typeof classificationStates)[number];
/** States of a classification that is not in force and waits for somebody. */
export const openClassificationStates = [
  'DRAFT',
  'PENDING_APPROVAL',
  'RETURNED',
] as const satisfies readonly ClassificationState[];

/** Editions of the Harmonized System a code may be written in; HS 2022 is in force since 1 January 2022. */
export const hsEditions = ['HS2017', 'HS2022'] as const;
export type HsEdition = (typeof hsEditions)[number];

/** Tiers of the Common High Priority List, the gravest first (domain reference 4.1). */
export const chplTiers = ['1', '2', '3A', '3B', '4A', '4B'] as const;
export type ChplTier = (typeof chplTiers)[number];

/** Kinds of lists that are law for the catalogue; each kind has rows of its own shape. */
export const publishedListKinds = [
  'CHPL',
  'LEGAL_ANNEX',
  'SENSITIVE_GOODS',
  'GOODS_KEYWORDS',
  'COUNTRY_SET',
  'HS_FORWARD',
] as const;
export type PublishedListKind = (typeof publishedListKinds)[number];

/**
 * What the lists say of an item. `NOT_CLASSIFIED`: nothing lit up, but its customs code is missing or cannot be carried
 * into the present edition. `NOT_CHECKED`: a layer had no list in force. Only `NOTHING_LIT` says that all was asked.
 */
export const sensitivityOutcomes = ['SENSITIVE', 'NOT_CLASSIFIED', 'NOT_CHECKED', 'NOTHING_LIT'] as const;
export type SensitivityOutcome = (typeof sensitivityOutcomes)[number];
