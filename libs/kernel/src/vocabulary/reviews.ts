/** States of a review (product reference 9.2); the flow is in reviews/core. */
export const reviewStates = [
  'OPEN',
  'IN_REVIEW',
  'AWAITING_DISTRIBUTOR',
  'RECOMMENDED',
  'PENDING_APPROVAL',
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'RETURNED',
  'REJECTED',
] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewKinds = ['ONBOARDING', 'PERIODIC', 'EVENT_DRIVEN'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What may ask for a review, or for a second look at one that is under way (domain reference 5.5). */
export const reviewCauses = [
  'REVIEW_DUE',
  'LIST_HIT',
  'CHECK_CHANGED',
  'EVIDENCE_EXPIRED',
  'PARTY_CHANGED',
  'OWNERSHIP_CHANGED',
  'SCOPE_WIDENED',
  'VOLUME_GROWN',
  'ADVERSE_NEWS',
  'FLAG_RAISED',
  'SALES_BREACH',
  'STATEMENT_LAPSED',
  'LICENCE_CONDITION',
  'LAW_CHANGED',
  'MODEL_CHANGED',
  'RATING_CHANGED',
  'DORMANT_RETURNED',
  'TIP_RECEIVED',
  'INCIDENT',
] as const;
export type ReviewCauseCode = (typeof reviewCauses)[number];

/** The class that decides how many signatures of which grade a decision needs (domain reference 5.7). */
export const riskTiers = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskTier = (typeof riskTiers)[number];
