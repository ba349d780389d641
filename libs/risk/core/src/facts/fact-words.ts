/** What a company is in the trade, as the risk model tells it apart (domain reference 5.1). */
export const tradeRoles = ['OWN_USE', 'INTEGRATOR', 'STOCKIST', 'SUB_DISTRIBUTOR', 'TRADER', 'E_COMMERCE'] as const;
export type TradeRole = (typeof tradeRoles)[number];

/** What stands at an address. `AGENT`: whoever registers companies there by the dozen. */
export const addressClasses = [
  'COMMERCIAL',
  'INDUSTRIAL',
  'SERVICED_OFFICE',
  'AGENT',
  'POST_BOX',
  'RESIDENTIAL',
  'MILITARY',
] as const;
export type AddressClass = (typeof addressClasses)[number];

/** What a consignee or end user is, beside its name. */
export const receiverKinds = [
  'COMPANY',
  'FORWARDER',
  'MAIL_CENTRE',
  'BANK',
  'MILITARY',
  'POLICE',
  'INTELLIGENCE',
  'SCIENCE',
  'STATE',
  'PERSON',
] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

/** How sure somebody is of something grave: looked for and not there, suspected, or proven. */
export const proofs = ['NONE', 'SUSPECTED', 'PROVEN'] as const;
export type Proof = (typeof proofs)[number];

/** Whose goods a line is about, as lists of sensitive goods call them; the rules of flags know these groups. */
export const goodsGroups = [
  'drones',
  'drone-parts',
  'thermal',
  'sights',
  'night-vision',
  'body-armour',
  'helmets',
  'armour-plates',
  'ballistic-fibre',
  'gnss-ins',
  'radio',
  'cnc',
  'bearings',
  'ics',
] as const;
export type GoodsGroup = (typeof goodsGroups)[number];
