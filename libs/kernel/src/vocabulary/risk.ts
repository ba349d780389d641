/** What a rating may say. The three tiers, no business at all, and not rated, which is never low (domain reference 5.2). */
export const riskRatings = ['LOW', 'MEDIUM', 'HIGH', 'PROHIBITED', 'UNRATED'] as const;
export type RiskRating = (typeof riskRatings)[number];

/** States of a red flag (product reference 9.5); the flow is in risk/core. */
export const redFlagStates = ['RAISED', 'UNDER_INQUIRY', 'RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD'] as const;
export type RedFlagState = (typeof redFlagStates)[number];

/** Which part of the risk model a red flag feeds (domain reference 3.2). */
export const redFlagClasses = [
  'party',
  'ownership',
  'product',
  'geography',
  'behaviour',
  'payment',
  'logistics',
  'document',
  'channel',
  'incident',
] as const;
export type RedFlagClass = (typeof redFlagClasses)[number];

/** 1 note, 2 attention, 3 high (enhanced due diligence), 4 stop (held until two people release). */
export const severities = [1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];

/** What a line of a rating is about. The lines sum to the score. */
export const ratingLineKinds = [
  'FACTOR',
  'GROUP_CAP',
  'BEHAVIOUR_FLAG',
  'FLAG',
  'FLAG_CAP',
  'MITIGATION',
  'MITIGATION_CAP',
  'SCALE_END',
  'ROUNDING',
] as const;
export type RatingLineKind = (typeof ratingLineKinds)[number];
