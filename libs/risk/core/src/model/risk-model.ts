import type { CheckKind, ChplTier, Effective, RedFlagClass, RiskRating, TemplateKind } from '@downstream/kernel';
import type { AddressClass, TradeRole } from '../facts/fact-words';
import type { FactKey } from '../facts/fact-values';

/** The six groups of the model, in the order in which a rating shows them. */
export const riskGroups = ['GEOGRAPHY', 'PRODUCT', 'PARTY', 'ROLE', 'BEHAVIOUR', 'CAPABILITY'] as const;
export type RiskGroup = (typeof riskGroups)[number];

/** The three tiers that a score leads to, the lowest first. */
export const scoreTiers = ['LOW', 'MEDIUM', 'HIGH'] as const satisfies readonly RiskRating[];
export type ScoreTier = (typeof scoreTiers)[number];

/** Rules that set the least tier and may be switched off; the others are people's words or no floors. */
export const floorRules = ['OV-01', 'OV-02', 'OV-03', 'OV-04', 'OV-05'] as const;
export type FloorRule = (typeof floorRules)[number];

/** What goods are to the model, the gravest first where values are equal. */
export const goodsClasses = [
  'MILITARY',
  'CHPL_1',
  'CHPL_2',
  'WEAPON_ADJACENT',
  'DUAL_USE',
  'CHPL_4A',
  'CHPL_4B',
  'CHPL_3A',
  'CHPL_3B',
  'ORDINARY',
] as const;
export type GoodsClass = (typeof goodsClasses)[number];
/** The class of goods of a tier of the Common High Priority List. */
export const chplClass = (tier: ChplTier): GoodsClass => `CHPL_${tier}`;

/** Values 0 to 100 of the one factor of geography, by what a country is and in what place it stands. */
export interface CountryValues {
  /** For countries that Annex VIII exempts. */
  readonly exempt: number;
  /** By the sets that name a country; of several the highest counts. */
  readonly sets: Readonly<Record<string, number>>;
  /** For countries that no set names. */
  readonly other: number;
  /** For the usual transit countries, where the parent sits there, and where goods only pass. */
  readonly transit: number;
  readonly transitOfParent: number;
  readonly transitOnTheWay: number;
  /** Places that count as unknown where nobody knows them; all others count once they are known. */
  readonly needed: readonly FactKey[];
}

/** Values 0 to 100 of the factors of a party and its owners. */
export interface PartyValues {
  /** By age in months: the first row whose `under` is not reached. */
  readonly age: readonly { readonly under: number; readonly value: number }[];
  readonly ageElse: number;
  readonly opacity: {
    readonly clear: number;
    readonly layers: number;
    readonly opaque: number;
    readonly unknown: number;
  };
  readonly office: { readonly none: number; readonly former: number; readonly pep: number; readonly defence: number };
  readonly near: {
    readonly none: number;
    readonly near: number;
    readonly undetermined: number;
    readonly owned: number;
  };
  readonly adverse: {
    readonly none: number;
    readonly old: number;
    readonly credible: number;
    readonly conviction: number;
  };
  readonly address: Readonly<Record<AddressClass, number>>;
}

/** Points that controls take off, and when. */
export interface MitigationPoints {
  readonly templates: { readonly kinds: readonly TemplateKind[]; readonly points: number };
  readonly verified: { readonly percent: number; readonly points: number };
  readonly icpAudit: { readonly months: number; readonly points: number };
  readonly visit: { readonly months: number; readonly points: number };
  readonly serialTracking: number;
  readonly most: number;
}

/** When the next review of a tier is due, in months, and which checks and statements the tier asks for. */
export interface TierTerms {
  readonly reviewMonths: number;
  readonly checks: readonly CheckKind[];
  readonly templates: readonly TemplateKind[];
}

/**
 * The risk model: a document in versions that never change (domain reference 5). Every number of a rating comes from
 * here; a tenant's own is another document with another version.
 */
export interface RiskModel extends Effective {
  /** What it is called in records, such as `standard` or `strict`. */
  readonly name: string;
  /** From 1, without gaps. */
  readonly version: number;
  /** Whose choice it is, or which instrument. */
  readonly source: string;
  /** Weights in per cent; they sum to 100. */
  readonly weights: Readonly<Record<RiskGroup, number>>;
  /** Share of all factors but the gravest that a group adds, in per cent. */
  readonly otherFactorsPercent: number;
  /** What an unknown factor counts as (OV-08). */
  readonly unknownValue: number;
  readonly countries: CountryValues;
  readonly goods: Readonly<Record<GoodsClass, number>>;
  /** Groups of sensitive goods that stand beside weapons. */
  readonly weaponAdjacent: readonly string[];
  readonly party: PartyValues;
  readonly roles: Readonly<Record<TradeRole, number>>;
  /** Classes of flags that make up the group of behaviour. */
  readonly behaviourClasses: readonly RedFlagClass[];
  /** Flags count half their weight, to so many points. */
  readonly mostFlagPoints: number;
  readonly mitigation: MitigationPoints;
  /** First score of a tier. */
  readonly thresholds: { readonly MEDIUM: number; readonly HIGH: number };
  readonly tiers: Readonly<Record<ScoreTier, TierTerms>>;
  /** Facts of which a share must be known, in per cent; below it there is no rating. */
  readonly mandatory: readonly FactKey[];
  readonly completePercent: number;
  /** Weights of flags that are not the catalogue's, by flag, `RF-07` or `RF-07.variant`. */
  readonly flagWeights?: Readonly<Record<string, number>>;
  /** Rules for the least tier that do not count. */
  readonly floorsOff?: readonly FloorRule[];
  /** Day from which a young company and its goods are looked at with other eyes. */
  readonly turningDay: string;
}
