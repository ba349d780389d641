import type { readPortalStatus } from '@downstream/contracts/distributors/read-portal-status';
import type { Received } from '@downstream/contracts/route';

/** What the distributor is told of its own case. */
export type PortalStatus = Received<typeof readPortalStatus>;

/** Facts the portal has words for; parts of one fact (street, city) are one thing to send. */
export const askedFacts = [
  'legalName',
  'country',
  'registryNumber',
  'address',
  'contact',
  'productLines',
  'territory',
  'expectedAnnualVolume',
  'website',
  'parties',
] as const;
type AskedFact = (typeof askedFacts)[number];

/** One thing to send, as a key of the catalogue. */
export type AskedItem =
  | `portalStatus.fact.${AskedFact | 'other'}`
  | 'portalStatus.ask.OWNER'
  | 'portalStatus.ask.OFFICER'
  | 'portalStatus.ask.LATIN_NAME'
  | 'portalStatus.ask.LATIN_PARTY';

/** What is asked for, each thing once, in the order of the record. */
export function askedItems(openItems: PortalStatus['openItems']): readonly AskedItem[] {
  const keys = openItems.map(({ pointer, code }): AskedItem => {
    const top = pointer.split('/')[1] ?? '';
    if (code === 'OWNER' || code === 'OFFICER') return `portalStatus.ask.${code}`;
    if (code === 'LATIN_NAME')
      return top === 'parties' ? 'portalStatus.ask.LATIN_PARTY' : 'portalStatus.ask.LATIN_NAME';
    return `portalStatus.fact.${askedFacts.find((fact) => fact === top) ?? 'other'}`;
  });
  return [...new Set(keys)];
}
