import { Decimal } from 'decimal.js';
import type { Money } from './fact-values';
import { valueOf, type RatingFacts } from './rating-facts';

/**
 * An amount in euros by the rates that are known, as an exact number; `undefined` where there is no rate. One euro is one
 * euro without any.
 */
export function euros({ amount, currency }: Money, facts: RatingFacts): Decimal | undefined {
  if (currency === 'EUR') return new Decimal(amount);
  const rates = valueOf(facts, 'rates.euro');
  const rate = rates && Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  return rate === undefined ? undefined : new Decimal(amount).times(rate);
}

/** Two amounts that can be compared: of one currency, or both in euros; `undefined` without a rate. */
export function comparable(one: Money, other: Money, facts: RatingFacts): readonly [Decimal, Decimal] | undefined {
  if (one.currency === other.currency) return [new Decimal(one.amount), new Decimal(other.amount)];
  const inEuros = euros(one, facts);
  const otherInEuros = euros(other, facts);
  return inEuros && otherInEuros && [inEuros, otherInEuros];
}

/** The currencies of amounts for which there is no rate, for saying what is lacking. */
export const withoutRate = (amounts: readonly Money[], facts: RatingFacts): string =>
  [...new Set(amounts.filter((one) => euros(one, facts) === undefined).map(({ currency }) => currency))].join(', ');
