import type { CheckKind, CheckResult, RatingLineKind, RiskRating } from '@downstream/kernel';
import type { Day, FactKey } from '../facts/fact-values';
import type { FlagRuleId, Sentence } from '../flags/red-flag';
import type { RiskGroup, ScoreTier } from './risk-model';

/** One contribution to a score. */
export interface RatingLine {
  readonly kind: RatingLineKind;
  readonly group: RiskGroup | null;
  /** The rule of the model or of the flags, such as `GEOGRAPHY.CIRC` or `RF-22`. */
  readonly rule: string;
  /** Hundredths of a point, a whole number; negative where it takes off. */
  readonly hundredths: number;
  readonly sentence: Sentence;
  /** The fact it comes from; `null` for what only does sums. */
  readonly fact: FactKey | null;
  readonly source: string | null;
  readonly asOf: Day | null;
  /** Whether nobody knows the fact and the worst was taken. */
  readonly unknown: boolean;
}

export const knockOutIds = [
  'KO-01',
  'KO-02',
  'KO-03',
  'KO-04',
  'KO-05',
  'KO-06',
  'KO-07',
  'KO-08',
  'KO-09',
  'KO-10',
] as const;
export type KnockOutId = (typeof knockOutIds)[number];
export const overrideIds = ['OV-01', 'OV-02', 'OV-03', 'OV-04', 'OV-05', 'OV-06', 'OV-07', 'OV-08'] as const;
export type OverrideId = (typeof overrideIds)[number];
export const ratingHolds = ['FLAG_OF_SEVERITY_4', 'HIT_PENDING', 'TRUE_MATCH_HOLDS', 'OWNERSHIP_UNDETERMINED'] as const;
export type RatingHold = (typeof ratingHolds)[number];

/** A rule that ends all business. */
export interface KnockOut {
  readonly id: KnockOutId;
  readonly sentence: Sentence;
  readonly facts: readonly FactKey[];
}

/** A rule that sets the least tier, or a person's word that moves it. */
export interface Floor {
  readonly id: OverrideId;
  readonly tier: ScoreTier;
  readonly sentence: Sentence;
  readonly facts: readonly FactKey[];
}

/** Why nothing ships for now, whatever the tier. */
export interface Hold {
  readonly why: RatingHold;
  /** Ids of flags, or what a hold is about. */
  readonly about: readonly string[];
}

/** What is missing for a rating. With any gap nothing ships. */
export type RatingGap =
  | { readonly code: 'INCOMPLETE'; readonly known: number; readonly of: number; readonly lacks: readonly FactKey[] }
  /** Nobody has searched the lists for it. */
  | { readonly code: 'NOT_SCREENED' }
  /** Of a party on record: nobody says which checks were made. */
  | { readonly code: 'CHECKS_UNKNOWN' }
  | { readonly code: 'CHECK_NOT_DONE'; readonly check: CheckKind; readonly result: CheckResult };

/** A person's word about the tier (OV-06, OV-07). */
export interface TierOverride {
  readonly direction: 'RAISE' | 'LOWER';
  readonly tier: ScoreTier;
  readonly reason: string;
  /** Last day on which it counts; `null` for a raise that stays. */
  readonly expiresOn: Day | null;
  /** Persons behind it; lowering takes two. */
  readonly by: readonly string[];
}

/** What would lower a score or tier: what to find out, settle or put in place, and what comes of it. */
export interface Lowering {
  readonly kind: 'LEARN' | 'SETTLE' | 'CONTROL';
  /** The fact to find out, the flag to settle, or the rule of the control. */
  readonly about: FactKey | FlagRuleId | string;
  readonly sentence: Sentence;
  /** Points at best; the score after it, if nothing else changes. */
  readonly points: number;
  readonly score: number;
  readonly tier: RiskRating;
}

/** What a model says of facts and flags on a day: the score as a list of sentences, and what stands over it. Plain JSON. */
export interface Rating {
  readonly day: Day;
  readonly model: { readonly name: string; readonly version: number };
  /** Versions of lists and flag rows that judged. */
  readonly judgedBy: readonly { readonly list: string; readonly version: number }[];
  readonly tier: RiskRating;
  /** 0 to 100, the higher the worse. */
  readonly score: number;
  /** What the score alone would say. */
  readonly scoreTier: ScoreTier;
  readonly inherent: number;
  readonly flagPoints: number;
  readonly mitigation: number;
  readonly groups: Readonly<Record<RiskGroup, number>>;
  readonly lines: readonly RatingLine[];
  readonly knockOuts: readonly KnockOut[];
  readonly floors: readonly Floor[];
  readonly holds: readonly Hold[];
  /** Why a person's word about the tier does not count; `null` where it does, or where there is none. */
  readonly overrideIgnored: 'EXPIRED' | 'NEEDS_TWO' | 'TOO_LONG' | 'MORE_THAN_ONE_TIER' | 'REASON_MISSING' | null;
  readonly gaps: readonly RatingGap[];
  /** Months to the next review; `null` where there is no business or no rating. */
  readonly reviewMonths: number | null;
}
