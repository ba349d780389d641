import type { ChplTier, RequirementBasis } from '@downstream/kernel';

/** A duty of law to have a clause signed, as data with its days. */
export interface ClauseDuty {
  readonly basis: Extract<RequirementBasis, 'EU_12G' | 'EU_8G'>;
  /** As it is cited on pages. */
  readonly provision: string;
  /** First day, and the first day no longer; `null` is open. Days of UTC. */
  readonly from: string;
  readonly to: string | null;
  /** Goods of these annexes, as the lists of the catalogue name them. */
  readonly annexes: readonly string[];
}

/** What decides which attestations a line needs. A version never changes; a decision keeps the one that judged it. */
export interface RequirementRules {
  readonly id: string;
  readonly version: number;
  readonly clauseDuties: readonly ClauseDuty[];
  /** Member states of the European Union by day; ISO 3166-1 alpha-2. */
  readonly euMembers: readonly { readonly country: string; readonly from: string | null; readonly to: string | null }[];
  /** The set of countries exempt from the clauses. */
  readonly exemptSet: string;
  /** Tiers of the Common High Priority List that ask for the certificate for high risk. */
  readonly highChplTiers: readonly ChplTier[];
  /** Beginnings of control numbers that ask for it. */
  readonly highControlNumbers: readonly string[];
  /** Sets of destinations under an arms embargo. */
  readonly embargoSets: readonly string[];
}

const since2004 = [
  'AT',
  'BE',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
];
const members = [...since2004, 'MT', 'NL', 'PL', 'PT', 'SE', 'SI', 'SK', 'BG', 'RO', 'HR'];

/** The versions that come with the house; the last one judges from now on (domain reference 1.2 and 1.5). */
export const shippedRequirementRules: readonly RequirementRules[] = [
  {
    id: 'attestation-requirements',
    version: 1,
    clauseDuties: [
      {
        basis: 'EU_12G',
        provision: 'Art. 12g Regulation (EU) No 833/2014',
        from: '2024-03-20',
        to: null,
        annexes: [
          '833/2014 Annex XI',
          '833/2014 Annex XX',
          '833/2014 Annex XXXV',
          '833/2014 Annex XL',
          '258/2012 Annex I',
        ],
      },
      {
        basis: 'EU_8G',
        provision: 'Art. 8g Regulation (EC) No 765/2006',
        from: '2024-07-01',
        to: null,
        annexes: [
          '765/2006 Annex XVI',
          '765/2006 Annex XVII',
          '765/2006 Annex XXVIII',
          '765/2006 Annex XXX',
          '258/2012 Annex I',
        ],
      },
    ],
    euMembers: members.map((country) => ({ country, from: null, to: null })),
    exemptSet: 'EU_ANNEX_VIII',
    highChplTiers: ['1', '2'],
    highControlNumbers: ['0A504', '6A003', '9A012', '1A005', '1A613'],
    embargoSets: ['EAR_D5'],
  },
];
