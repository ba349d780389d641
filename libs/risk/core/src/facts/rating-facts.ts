import type { Day, FactKey, FactValues } from './fact-values';

/** A fact somebody knows: what, from where, and of which day. Plain JSON. */
export interface Fact<T> {
  readonly value: T;
  /** Where it comes from, in words or as the name of a record, such as `company register` or `K07`. */
  readonly source: string;
  /** The day for which the source says it. */
  readonly asOf: Day;
}

/**
 * All that is known of a party, and of an order where one is asked about. What is absent is unknown: never good, never
 * "no". Facts judge themselves no further: the same facts and versions give the same rating for ever.
 */
export type RatingFacts = { readonly [K in FactKey]?: Fact<FactValues[K]> };

/** One fact with its name, as records keep it. */
export interface NamedFact<K extends FactKey = FactKey> extends Fact<FactValues[K]> {
  readonly key: K;
}

/** The value of a fact, or `undefined` where nobody knows it. */
export const valueOf = <K extends FactKey>(facts: RatingFacts, key: K): FactValues[K] | undefined => facts[key]?.value;

/** Those of the named facts that are known, in the order of their names. */
export const knownOf = (facts: RatingFacts, keys: readonly FactKey[]): readonly NamedFact[] =>
  [...new Set(keys)].sort().flatMap((key) => {
    const fact = facts[key];
    return fact === undefined ? [] : [{ key, ...fact } as NamedFact];
  });
