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

/** The class that decides how many signatures of which grade a decision needs (domain reference 5.7). */
export const riskTiers = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskTier = (typeof riskTiers)[number];
