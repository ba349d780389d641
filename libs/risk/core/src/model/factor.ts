import type { FactKey } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import type { Sentence } from '../flags/red-flag';
import type { RiskGroup } from './risk-model';

/** One reason for the value of a group: 0 to 100, with the fact it comes from. */
export interface Factor {
  readonly group: RiskGroup;
  /** Such as `GEOGRAPHY.TRANSIT`; the sentence has the same key. */
  readonly rule: string;
  readonly value: number;
  readonly fact: FactKey;
  readonly unknown: boolean;
  readonly params: Sentence['params'];
}

/** A factor that facts say. */
export const factor = (
  group: RiskGroup,
  rule: string,
  value: number,
  fact: FactKey,
  params: Sentence['params'] = {},
): Factor => ({ group, rule: `${group}.${rule}`, value, fact, unknown: false, params });

/** A factor that nobody knows: it counts as the worst that is usual, never as nothing. */
export const unknownFactor = (group: RiskGroup, value: number, fact: FactKey): Factor => ({
  group,
  rule: `${group}.UNKNOWN`,
  value,
  fact,
  unknown: true,
  params: { fact },
});

/** The first of the facts that nobody knows. */
export const firstUnknown = (facts: RatingFacts, keys: readonly FactKey[]): FactKey | undefined =>
  keys.find((key) => facts[key] === undefined);

/** The gravest of factors of which only one counts; of equal ones the first. */
export const gravest = (factors: readonly Factor[]): Factor | undefined =>
  factors.reduce<Factor | undefined>((worst, one) => (worst && worst.value >= one.value ? worst : one), undefined);
