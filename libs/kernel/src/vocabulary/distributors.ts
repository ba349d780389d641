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

/**
 * In what capacity somebody on a distributor's list stands beside it: who holds, leads and signs for it, where else it
 * works, who moves its money and goods, and who receives them.
 */
export const relatedRoles = [
  'OWNER',
  'OFFICER',
  'SIGNATORY',
  'SITE',
  'BANK',
  'FORWARDER',
  'CONSIGNEE',
  'END_USER',
] as const;
export type RelatedRole = (typeof relatedRoles)[number];

/** In what capacity a party is screened: the distributor, who stands on its list, and the person who answers for it. */
export const partyRoles = ['DISTRIBUTOR', ...relatedRoles, 'CONTACT'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What stands in the way of an invitation, or is worth a look before it is sent. */
export const invitationFindings = [
  'NO_NAME',
  'NO_EMAIL',
  /** The relation was ended for good. */
  'CLOSED',
  /** The account of this address was barred at the desk; it would get no link. */
  'ACCOUNT_BARRED',
  /** Somebody of the maker has this address. */
  'DESK_ADDRESS',
  /** There is an account already: it gets a new link, and earlier ones no longer open. */
  'ALREADY_INVITED',
  /** The answers were sent in and are being looked at: there is nothing to answer now. */
  'ALREADY_SUBMITTED',
  'FREE_MAIL',
  /** Another domain than that of the distributor's website. */
  'OTHER_DOMAIN',
] as const;
export type InvitationFinding = (typeof invitationFindings)[number];

/** Whether a party is a company or a human being. */
export const partyKinds = ['ORGANISATION', 'PERSON'] as const;
export type PartyKind = (typeof partyKinds)[number];
