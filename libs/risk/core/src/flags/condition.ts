import type { CountryBook } from '../facts/countries';
import type { Day, FactKey, FactValues } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';

/** What a condition is judged by. */
export interface Judging {
  readonly facts: RatingFacts;
  /** The day for which is asked. */
  readonly day: Day;
  readonly countries: CountryBook;
  /** Facts of which a rating needs most. */
  readonly mandatory: readonly FactKey[];
}

/** True, false, or unknown with what is lacking. */
export type Judged = { readonly says: boolean } | { readonly lacks: readonly string[] };

/** Something facts say, do not say, or leave open. */
export interface Condition {
  readonly keys: readonly FactKey[];
  readonly judge: (judging: Judging) => Judged;
}

/** What a reading of one fact says: yes, no, or what the fact lacks to be read. */
export type Reading = boolean | { readonly lacks: string };

/** Marks what a fact lacks though it is there, such as the customs code of a line. */
export const lacking = (what: string): Reading => ({ lacks: what });

/** A condition on one fact. Without the fact it is unknown. */
export const where = <K extends FactKey>(
  key: K,
  reads: (value: FactValues[K], judging: Judging) => Reading,
): Condition => ({
  keys: [key],
  judge: (judging) => {
    const value = valueOf(judging.facts, key);
    if (value === undefined) return { lacks: [key] };
    const reading = reads(value, judging);
    return typeof reading === 'boolean' ? { says: reading } : { lacks: [`${key}/${reading.lacks}`] };
  },
});

/** A condition on two facts that are read together. */
export const whereBoth = <K extends FactKey, L extends FactKey>(
  key: K,
  other: L,
  reads: (value: FactValues[K], otherValue: FactValues[L], judging: Judging) => Reading,
): Condition => ({
  keys: [key, other],
  judge: (judging) => {
    const value = valueOf(judging.facts, key);
    const otherValue = valueOf(judging.facts, other);
    if (value === undefined || otherValue === undefined) {
      return { lacks: [...(value === undefined ? [key] : []), ...(otherValue === undefined ? [other] : [])] };
    }
    const reading = reads(value, otherValue, judging);
    return typeof reading === 'boolean' ? { says: reading } : { lacks: [`${key}/${reading.lacks}`] };
  },
});

const lacksOf = (judged: readonly Judged[]): readonly string[] => [
  ...new Set(judged.flatMap((one) => ('lacks' in one ? one.lacks : []))),
];
const keysOf = (conditions: readonly Condition[]): readonly FactKey[] => [
  ...new Set(conditions.flatMap(({ keys }) => keys)),
];

/** All of them: one "no" settles it, whatever else is unknown. */
export const all = (...conditions: readonly Condition[]): Condition => ({
  keys: keysOf(conditions),
  judge: (judging) => {
    const judged = conditions.map(({ judge }) => judge(judging));
    if (judged.some((one) => 'says' in one && !one.says)) return { says: false };
    const lacks = lacksOf(judged);
    return lacks.length > 0 ? { lacks } : { says: true };
  },
});

/** One of them: one "yes" settles it, whatever else is unknown. */
export const any = (...conditions: readonly Condition[]): Condition => ({
  keys: keysOf(conditions),
  judge: (judging) => {
    const judged = conditions.map(({ judge }) => judge(judging));
    if (judged.some((one) => 'says' in one && one.says)) return { says: true };
    const lacks = lacksOf(judged);
    return lacks.length > 0 ? { lacks } : { says: false };
  },
});

/** A condition that a known fact may fulfil; where nobody knows the fact it says nothing, and another one decides. */
export const ifKnown = <K extends FactKey>(key: K, reads: (value: FactValues[K]) => boolean): Condition => ({
  keys: [key],
  judge: ({ facts }) => {
    const value = valueOf(facts, key);
    return { says: value !== undefined && reads(value) };
  },
});

/** Whether something holds for one of many: yes where it is so for one, else open where it is open for one. */
export function some<T>(many: readonly T[], reads: (one: T) => Reading): Reading {
  const readings = many.map(reads);
  return readings.includes(true) || (readings.find((one) => one !== false) ?? false);
}
