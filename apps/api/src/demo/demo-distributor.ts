import type { DistributorDetails, RelatedParty } from '@downstream/distributors/core';
import type { ApprovalCondition, RefusalGround, RiskTier } from '@downstream/kernel';

type Beside = Omit<RelatedParty, 'id'>;

/** How far a distributor's story goes. */
export type Chapter =
  'DRAFT' | 'INVITED' | 'IN_REVIEW' | 'RECOMMENDED' | 'RETURNED' | 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';

/** A distributor of the story. */
export interface DemoDistributor {
  readonly key: string;
  /** Days before today on which it is registered. */
  readonly day: number;
  readonly details: Omit<DistributorDetails, 'sponsorId'>;
  readonly tier: RiskTier;
  readonly parties: readonly Beside[];
  readonly chapter: Chapter;
  /** What the analyst writes with the recommendation. */
  readonly note?: string;
  /** Why it is refused, where it is. */
  readonly grounds?: readonly RefusalGround[];
  readonly conditions?: readonly ApprovalCondition[];
}

interface Written {
  native: string;
  latin?: string;
  language?: string;
}
const name = ({ native, latin, language }: Written) => ({ native, latin: latin ?? null, language: language ?? null });

export const company = (facts: {
  name: Written;
  country: string;
  number: [scheme: string, value: string];
  address: [lines: string[], city: string, postalCode: string | null];
  contact: [name: string, email: string, phone: string];
  website?: string;
  lines: string[];
  territory: string[];
  volume: [item: string, quantity: number][];
}): DemoDistributor['details'] => ({
  legalName: name(facts.name),
  country: facts.country,
  registryNumber: { scheme: facts.number[0], value: facts.number[1] },
  address: { lines: facts.address[0], city: facts.address[1], postalCode: facts.address[2], country: facts.country },
  website: facts.website ?? null,
  contact: { name: facts.contact[0], email: facts.contact[1], phone: facts.contact[2] },
  productLines: facts.lines,
  territory: facts.territory,
  expectedAnnualVolume: facts.volume.map(([item, quantity]) => ({ item, quantity, unit: 'pcs' })),
});

export const person = (who: Written, country: string, born: string | null, nationality = country) => ({
  kind: 'PERSON' as const,
  name: name(who),
  dateOfBirth: born,
  nationality,
  country,
  address: null,
});
export const owner = (who: ReturnType<typeof person>, percent: number): Beside => ({
  ...who,
  role: 'OWNER',
  position: null,
  share: { kind: 'PERCENT', percent },
});
/** Somebody who may sign for the company. */
export const signatory = (who: ReturnType<typeof person>, position: string): Beside => ({
  ...who,
  role: 'SIGNATORY',
  position,
  share: null,
});
export const officer = (who: ReturnType<typeof person>, position = 'Managing director'): Beside => ({
  ...who,
  role: 'OFFICER',
  position,
  share: null,
});
