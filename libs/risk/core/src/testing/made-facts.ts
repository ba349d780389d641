import type { FactKey, FactValues } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';

/** Values by their names, all of one source and day. */
export type SomeValues = { readonly [K in FactKey]?: FactValues[K] };

/** Facts of these values, from one source of one day. */
export const someFacts = (values: SomeValues, source = 'test', asOf = '2026-11-20'): RatingFacts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source, asOf }])) as RatingFacts;
