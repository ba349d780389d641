import type { CheckKind } from '@downstream/kernel';
import type { Day, Fact, FactKey, FactValues, RatingFacts } from '@downstream/risk/core';

/** Where facts come from, as ratings name it. A check is named by its own code. */
export const factSources = {
  RECORD: 'RECORD',
  ANSWERS: 'ANSWERS',
  ATTESTATIONS: 'ATTESTATIONS',
  CATALOGUE: 'CATALOGUE',
  SCREENING: 'K01',
  OWNERSHIP: 'OWNERSHIP',
  CHECKS: 'CHECKS',
  OTHERS: 'OTHERS',
  RATES: 'RATES',
  EXTRACT: 'EXTRACT',
} as const;

/** The source of what accepted evidence shows for a check. */
export const evidenceFor = (check: CheckKind): string => `${check}_EVIDENCE`;

/** Facts that one room knows; `undefined` is what it does not know. */
export type KnownFacts = { readonly [K in FactKey]?: Fact<FactValues[K]> | undefined };

/** A fact with its source and day; `undefined` for a value nobody knows. */
export const fact = <T>(value: T | undefined | null, source: string, asOf: Day): Fact<T> | undefined =>
  value === undefined || value === null ? undefined : { value, source, asOf };

/** What several rooms know, together. The later in the row knows better; what nobody knows is left out. */
export const together = (...known: readonly KnownFacts[]): RatingFacts => {
  const facts: Record<string, unknown> = {};
  for (const one of known) {
    for (const [key, value] of Object.entries(one)) if (value !== undefined) facts[key] = value;
  }
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))) as RatingFacts;
};
