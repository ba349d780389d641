import type { ChplTier } from '@downstream/kernel';
import type { Known } from './known';
import type { CompanyChange, Money, SourceAnswers } from './source';

/** The company as its record says it. */
export interface CompanyFacts {
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly number: string | null;
  /** Whether the form of the registry number is right; `null` where its form is not known or there is none. */
  readonly numberFits: boolean | null;
}

/** A number with what its form says. */
export interface FormedNumber {
  readonly value: string;
  readonly fits: boolean | null;
}

/** Goods that the distributor buys or means to, as the lists judge them. */
export interface GoodsLine {
  readonly text: string;
  /** Whether it is an item of the catalogue with a classification in force. */
  readonly classified: boolean;
  readonly hs6: boolean;
  readonly controlNumber: boolean;
  readonly chplTier: ChplTier | null;
  /** Whether any list lights up; `null` where lists could not be asked. */
  readonly sensitive: boolean | null;
  /** Groups of goods that lit up, such as `thermal`. */
  readonly groups: readonly string[];
}

/** Where the distributor sells, beside the countries that control exports as we do. */
export interface MarketFacts {
  readonly countries: readonly string[];
  /** Those outside the coalition; `null` without a set in force. */
  readonly outside: readonly string[] | null;
}

/** Kinds of places that are no place of business (domain reference 2.2). */
export const placeClasses = [
  'PO_BOX',
  'MAIL_CENTRE',
  'VIRTUAL_OFFICE',
  'REGISTERED_AGENT',
  'RESIDENTIAL',
  'FORWARDER_WAREHOUSE',
  'FREE_ZONE_DESK',
] as const;
export type PlaceClass = (typeof placeClasses)[number];

/** An address of a party with who else is found there. */
export interface PlaceFacts {
  readonly country: string | null;
  /** Whether the address could be taken apart, so that it can be compared. */
  readonly readable: boolean;
  /** Classes that words of the address give away. */
  readonly classes: readonly PlaceClass[];
  /** Other parties of ours in the same unit; those with an officer or owner in common; those refused or ended. */
  readonly sharers: number;
  readonly related: number;
  readonly ended: number;
  /** Names of the others, for people to look at. */
  readonly others: readonly string[];
  /** Entries of lists in force at this address; `null` where no list could be searched. */
  readonly listedUnit: number | null;
  readonly listedBuilding: number | null;
}

/** What the contact's own facts tell. */
export interface ContactLook {
  readonly email: string | null;
  readonly domain: string | null;
  readonly freeMail: boolean;
  /** Whether mail and website are of one domain; `null` where that cannot be told. */
  readonly ofWebsite: boolean | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly phoneReadable: boolean;
  readonly phoneCountry: string | null;
  /** Countries in which a number would be no surprise: where it is registered, works or sells. */
  readonly expected: readonly string[];
  /** Other parties with the same telephone, mail or domain. */
  readonly sharers: readonly string[];
}

/** What was tried to reach the contact; days, `null` for never. */
export interface ReachFacts {
  readonly mailAnsweredOn: string | null;
  readonly mailReturnedOn: string | null;
  readonly calledBackOn: string | null;
}

/** Ownership as the tests of it see it; `knownAtLeast` in hundredths of a per cent. */
export interface OwnershipLook {
  readonly knownAtLeast: number;
  readonly refused: boolean;
  readonly verdict: 'BLOCKED_BY_OWNERSHIP' | 'UNDETERMINED' | 'NEAR' | 'NONE' | null;
}

/** Links that the party says it has, and owners by what they are. */
export interface LinkFacts {
  readonly political: boolean | null;
  readonly government: boolean | null;
  readonly military: boolean | null;
}

/** A bank or an account by which the party pays. */
export interface RouteFacts {
  readonly bank: string;
  readonly country: string | null;
  readonly account: FormedNumber | null;
  readonly code: FormedNumber | null;
}

/** Money of a year and of an order, in one currency. */
export interface CapacityFacts {
  /** `null`: the register says that no accounts were filed. */
  readonly turnover: Money | null;
  readonly order: Money;
}

/** A paper with its last day; `null` has none. */
export interface LicencePaper {
  readonly name: string;
  readonly expiresOn: string | null;
}

/** Destinations by what attestations cover. */
export interface CoverageFacts {
  readonly destinations: number;
  readonly covered: number;
  readonly missing: readonly string[];
}

/** What the party says of its own controls, 0 to 100, and how it comes about. */
export interface CapabilityFacts {
  readonly score: number;
  readonly parts: readonly { readonly id: string; readonly points: number; readonly of: number }[];
}

/** Who moves the goods. */
export interface CarrierFacts {
  readonly name: string;
  readonly country: string | null;
}

/** Everything any check may ask for; each may be unknown. A check declares which of it it reads. */
export interface CheckInputs {
  readonly company: Known<CompanyFacts>;
  readonly register: Known<SourceAnswers['COMPANY']>;
  /** Day of incorporation and changes as the party says them. */
  readonly saidHistory: Known<{
    readonly incorporatedOn: string | null;
    readonly changes: readonly { readonly what: CompanyChange; readonly on: string }[];
  }>;
  readonly goods: Known<readonly GoodsLine[]>;
  readonly markets: Known<MarketFacts>;
  readonly lei: Known<FormedNumber>;
  readonly leiRecord: Known<SourceAnswers['LEI']>;
  readonly taxNumber: Known<FormedNumber & { readonly country: string; readonly inUnion: boolean }>;
  readonly taxRecord: Known<SourceAnswers['VAT']>;
  readonly place: Known<PlaceFacts>;
  readonly contact: Known<ContactLook>;
  readonly domain: Known<SourceAnswers['DOMAIN']>;
  readonly reach: Known<ReachFacts>;
  readonly ownership: Known<OwnershipLook>;
  readonly links: Known<LinkFacts>;
  readonly routes: Known<readonly RouteFacts[]>;
  readonly capacity: Known<CapacityFacts>;
  readonly licences: Known<readonly LicencePaper[]>;
  readonly coverage: Known<CoverageFacts>;
  readonly capability: Known<CapabilityFacts>;
  readonly carriers: Known<readonly CarrierFacts[]>;
  /** Facts that only somebody from outside can bring: they are settled by evidence. */
  readonly publicStandings: Known<never>;
  readonly news: Known<never>;
  readonly trade: Known<never>;
  readonly visit: Known<never>;
}
export type InputName = keyof CheckInputs;
