import type { Distributor, PostalAddress, RelatedParty, WrittenName } from '@downstream/distributors/core';
import { riskTiers, type RelatedRole, type WatchedKind } from '@downstream/kernel';
import { fact, type Fact } from './fact';
import type { Reading } from './reading';

const partners: readonly RelatedRole[] = ['BANK', 'FORWARDER', 'CONSIGNEE', 'END_USER'];

/** What the record itself says, as far as a change of it asks for a new look (domain reference 5.5). */
export function distributorReadings(distributor: Distributor): readonly Reading[] {
  const { legalName, registryNumber, address, country, website, contact, productLines, territory, tier } = distributor;
  const beside = (...roles: RelatedRole[]) => distributor.parties.filter(({ role }) => roles.includes(role));
  return [
    of('NAME', [
      fact('NAME', legalName.native),
      ...given('LATIN_NAME', legalName.latin),
      ...given('REGISTRY_NUMBER', registryNumber && [registryNumber.scheme, registryNumber.value].join(' ')),
    ]),
    of('ADDRESS', [
      fact('COUNTRY', country),
      ...given('ADDRESS', address && written(address)),
      ...beside('SITE').map((site) =>
        fact('SITE', [shown(site.name), site.address && written(site.address)].join(', ')),
      ),
    ]),
    of(
      'OWNERS',
      beside('OWNER').map((owner) => fact('OWNER', `${shown(owner.name)} (${held(owner)})`)),
    ),
    of(
      'PEOPLE',
      beside('OFFICER', 'SIGNATORY').map(({ role, name }) => fact(role, shown(name))),
    ),
    of(
      'PARTNERS',
      beside(...partners).map(({ role, name }) => fact(role, shown(name))),
    ),
    of('CONTACT', [
      ...given('CONTACT_NAME', contact?.name),
      ...given('CONTACT_EMAIL', contact?.email),
      ...given('CONTACT_PHONE', contact?.phone?.replace(/[^\d+]/g, '')),
      ...given('WEBSITE', website),
    ]),
    of('BUSINESS', [
      ...productLines.map((line) => fact('PRODUCT_LINE', line)),
      ...territory.map((one) => fact('TERRITORY', one)),
    ]),
    // Unrated is not low: it weighs as much as the highest.
    {
      ...of('TIER', [fact(tier ?? 'UNRATED', '')]),
      weight: tier === null ? riskTiers.length : riskTiers.indexOf(tier),
    },
  ];
}

const of = (kind: WatchedKind, facts: readonly Fact[]): Reading => ({ kind, subject: '', facts, weight: null });
const given = (what: string, value: string | null | undefined): Fact[] => (value ? [fact(what, value)] : []);

const shown = ({ native, latin }: WrittenName): string =>
  latin === null || latin === native ? native : `${native} (${latin})`;
const written = ({ lines, postalCode, city, country }: PostalAddress): string =>
  [...lines, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');

function held({ share }: RelatedParty): string {
  if (share === null || share.kind === 'UNKNOWN') return '?';
  return share.kind === 'PERCENT' ? `${share.percent} %` : `${share.from}–${share.to} %`;
}
