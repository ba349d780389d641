import type { RiskTier, UserId } from '@downstream/kernel';
import type { Contact, DistributorDetails, ExpectedVolume, RegistryNumber } from '../distributor';
import type { PostalAddress } from '../postal-address';

/** What a row says of a distributor. What it does not say is absent and changes nothing on a record. */
export interface RowFacts {
  readonly legalName: { readonly native: string; readonly latin?: string; readonly language?: string };
  readonly country: string;
  readonly registryNumber?: RegistryNumber;
  readonly address?: Partial<PostalAddress>;
  readonly website?: string;
  readonly contact?: Partial<Contact> & { readonly name: string };
  readonly productLines?: readonly string[];
  readonly territory?: readonly string[];
  readonly sponsorId?: UserId;
  readonly expectedAnnualVolume?: readonly ExpectedVolume[];
  /** Counts for new distributors only: on a record the class of risk is changed by other means. */
  readonly tier?: RiskTier;
}

const nobody: DistributorDetails = {
  legalName: { native: '', latin: null, language: null },
  country: '',
  registryNumber: null,
  address: null,
  website: null,
  contact: null,
  productLines: [],
  territory: [],
  sponsorId: null,
  expectedAnnualVolume: [],
};

const bare: PostalAddress = { lines: [], city: null, postalCode: null, country: null };

function volumes(before: readonly ExpectedVolume[], said: readonly ExpectedVolume[]): readonly ExpectedVolume[] {
  const others = before.filter(({ item }) => !said.some((one) => one.item === item));
  return [...others, ...said];
}

/** A record as it is after a row: what the row says replaces what stood there, everything else stays. */
export function withFacts(before: DistributorDetails, facts: RowFacts): DistributorDetails {
  const { tier: _, legalName, address, contact, expectedAnnualVolume, ...rest } = facts;
  return {
    ...before,
    ...rest,
    legalName: {
      native: legalName.native,
      latin: legalName.latin ?? before.legalName.latin,
      language: legalName.language ?? before.legalName.language,
    },
    address: address ? { ...(before.address ?? bare), ...address } : before.address,
    contact: contact ? { ...(before.contact ?? { email: null, phone: null }), ...contact } : before.contact,
    expectedAnnualVolume: expectedAnnualVolume
      ? volumes(before.expectedAnnualVolume, expectedAnnualVolume)
      : before.expectedAnnualVolume,
  };
}

/** A new record of what a row says. */
export const detailsOf = (facts: RowFacts): DistributorDetails => withFacts(nobody, facts);
