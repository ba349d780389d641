/** States of a distributor (product reference 9.1); the flow is in distributors/core. */
export const distributorStates = [
  'DRAFT',
  'INVITED',
  'REGISTERING',
  'SUBMITTED',
  'SCREENING',
  'IN_REVIEW',
  'PENDING_APPROVAL',
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'REJECTED',
  'SUSPENDED',
  'TERMINATED',
  'EXPIRED',
] as const;
export type DistributorState = (typeof distributorStates)[number];

/** What the distributor itself is told: a projection that must not leak the inner state (product reference 8.2). */
export const portalStates = ['RECEIVED', 'CHECKING', 'QUESTION_FOR_YOU', 'DECIDED'] as const;
export type PortalState = (typeof portalStates)[number];

/** In what capacity a person or company stands beside a distributor. */
export const partyRoles = ['DISTRIBUTOR', 'OWNER', 'OFFICER'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Whether a party is a company or a human being. */
export const partyKinds = ['ORGANISATION', 'PERSON'] as const;
export type PartyKind = (typeof partyKinds)[number];
