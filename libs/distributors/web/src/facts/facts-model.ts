import type { readDistributor, registerDistributor, reviseDistributor } from '@downstream/contracts/distributors';
import type { Call, Received } from '@downstream/contracts/route';
import type { RiskTier } from '@downstream/kernel';

/** A distributor as the desk receives it. */
export type DistributorRecord = Received<typeof readDistributor>;
/** What a registration sends. */
export type Registration = NonNullable<Call<typeof registerDistributor>['body']>;
/** What a revision sends. */
export type Revision = NonNullable<Call<typeof reviseDistributor>['body']>;

/** One line of the expected volume, as it is typed. */
export interface VolumeLine {
  item: string;
  quantity: string;
  unit: string;
}

/** Every field of the form, flat and as text: what somebody typed, right or wrong. */
export interface FactsModel {
  native: string;
  latin: string;
  country: string;
  scheme: string;
  number: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  productLines: string[];
  territory: string[];
  addressLines: string;
  city: string;
  postalCode: string;
  addressCountry: string;
  website: string;
  sponsorId: string;
  tier: RiskTier | '';
  volumes: VolumeLine[];
}

/** The form before anybody typed. */
export const emptyFacts = (): FactsModel => ({
  native: '',
  latin: '',
  country: '',
  scheme: '',
  number: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  productLines: [],
  territory: [],
  addressLines: '',
  city: '',
  postalCode: '',
  addressCountry: '',
  website: '',
  sponsorId: '',
  tier: '',
  volumes: [],
});

/** A new, empty line of the expected volume. */
export const emptyVolume = (): VolumeLine => ({ item: '', quantity: '', unit: '' });

/** The form filled from a record. */
export const factsOf = (record: DistributorRecord): FactsModel => ({
  native: record.legalName.native,
  latin: record.legalName.latin ?? '',
  country: record.country,
  scheme: record.registryNumber?.scheme ?? '',
  number: record.registryNumber?.value ?? '',
  contactName: record.contact?.name ?? '',
  contactEmail: record.contact?.email ?? '',
  contactPhone: record.contact?.phone ?? '',
  productLines: [...record.productLines],
  territory: [...record.territory],
  addressLines: record.address?.lines.join('\n') ?? '',
  city: record.address?.city ?? '',
  postalCode: record.address?.postalCode ?? '',
  addressCountry: record.address?.country ?? '',
  website: record.website ?? '',
  sponsorId: record.sponsorId ?? '',
  tier: record.tier ?? '',
  volumes: record.expectedAnnualVolume.map(({ item, quantity, unit }) => ({ item, quantity: String(quantity), unit })),
});

const orNull = (text: string): string | null => text.trim() || null;
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
// A website is usually typed without its scheme; what is there already is left as it is.
const address = (text: string): string | null =>
  text.trim() === '' ? null : /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;

function registry({ scheme, number }: FactsModel): Registration['registryNumber'] {
  return number.trim() === '' && scheme.trim() === '' ? null : { scheme: orNull(scheme), value: number.trim() };
}

function postal(model: FactsModel): Registration['address'] {
  const { addressLines, city, postalCode, addressCountry } = model;
  if (![addressLines, city, postalCode, addressCountry].some((text) => text.trim() !== '')) return null;
  return {
    lines: lines(addressLines),
    city: orNull(city),
    postalCode: orNull(postalCode),
    country: orNull(addressCountry),
  };
}

function contact({ contactName, contactEmail, contactPhone }: FactsModel): Registration['contact'] {
  if (![contactName, contactEmail, contactPhone].some((text) => text.trim() !== '')) return null;
  return { name: contactName.trim(), email: orNull(contactEmail), phone: orNull(contactPhone) };
}

// Whole numbers as people group them: 1200, 1,200, 1.200, 1 200, 1'200. Anything else is no number: neither may 1.5
// become 15, nor 1,000.000, whose signs differ and whose last three may be decimals, become a million.
const wholeNumber = (text: string): number =>
  /^\d{1,3}([\s,.'\u2019])\d{3}(\1\d{3})*$|^\d+$/.test(text.trim()) ? Number(text.replace(/\D/g, '')) : NaN;

/** Whether nothing was typed into a line. */
export const isBlank = ({ item, quantity, unit }: VolumeLine): boolean =>
  [item, quantity, unit].every((text) => text.trim() === '');

/** The facts in the shape of the contracts; nothing is checked here. Blank lines of the volume are left out. */
export const detailsOf = (model: FactsModel): Required<Omit<Registration, 'tier' | 'explanation'>> => ({
  legalName: { native: model.native.trim(), latin: orNull(model.latin) },
  country: model.country,
  registryNumber: registry(model) ?? null,
  address: postal(model) ?? null,
  website: address(model.website),
  contact: contact(model) ?? null,
  productLines: model.productLines,
  territory: model.territory,
  sponsorId: orNull(model.sponsorId),
  expectedAnnualVolume: model.volumes
    .filter((line) => !isBlank(line))
    .map(({ item, quantity, unit }) => ({ item, quantity: wholeNumber(quantity), unit })),
});

/** The body of a registration; `explanation` is why one goes on although others are alike. */
export const registrationOf = (model: FactsModel, explanation: Registration['explanation'] = null): Registration => ({
  ...detailsOf(model),
  tier: model.tier || null,
  ...(explanation && { explanation }),
});

/** The facts that differ from the record they were read from; a revision sends these alone. */
export function revisionOf(model: FactsModel, record: DistributorRecord): Revision {
  const before = detailsOf(factsOf(record));
  const now = detailsOf(model);
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  );
  const revision = Object.fromEntries(changed) as Revision;
  // The form has no field for the language: what the record says stays as long as the name does.
  if (revision.legalName && revision.legalName.native === record.legalName.native) {
    return { ...revision, legalName: { ...revision.legalName, language: record.legalName.language } };
  }
  return revision;
}
