import type { Money } from '../kinds';
import { divided, readDecimal, rounded, times, writeDecimal, type DecimalAmount } from './decimal-amount';

/** What one unit of `currency` was worth in `base` from a day on, as a decimal text. */
export interface ExchangeRate {
  /** ISO 4217 */
  readonly currency: string;
  readonly base: string;
  /** Calendar date. */
  readonly on: string;
  readonly rate: string;
}

/** Why an amount was not converted. */
export type NotConverted =
  | 'AMOUNT_MALFORMED'
  /** No rate of this currency that is old enough to have been known that day. */
  | 'NO_RATE'
  /** The last rate before that day is older than rates stay good for. */
  | 'RATE_TOO_OLD'
  | 'RATE_MALFORMED';

/** An amount in another currency with what it rests on, or why there is none: then nothing is to be decided by it. */
export type Converted =
  | { readonly kind: 'CONVERTED'; readonly money: Money; readonly by: readonly ExchangeRate[] }
  | { readonly kind: 'NOT_EVALUATED'; readonly why: NotConverted };

/** How many days a rate stays good for where no newer one was entered: a quarter, as rates for customs are set. */
export const RATE_LASTS_DAYS = 92;

/** Digits behind the point that a converted amount keeps: hundredths, and the thousandths that some currencies have. */
const FINEST = 3;
const DAY = 86_400_000;
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

const not = (why: NotConverted): Converted => ({ kind: 'NOT_EVALUATED', why });

/** A factor with its parts: multiplied by `over`, divided by `under`. */
interface Factor {
  readonly over: DecimalAmount;
  readonly under: DecimalAmount;
  readonly by: readonly ExchangeRate[];
}

const ONE: DecimalAmount = { units: 1n, scale: 0 };

/** The last rate of a pair, either way round, that is not after the day. */
function rateBetween(from: string, to: string, day: string, rates: readonly ExchangeRate[]): Factor | NotConverted {
  let best: ExchangeRate | undefined;
  for (const rate of rates) {
    const fits = (rate.currency === from && rate.base === to) || (rate.currency === to && rate.base === from);
    // Of two of one day the later in the list is the newer entry.
    if (fits && rate.on <= day && (best === undefined || rate.on >= best.on)) best = rate;
  }
  if (best === undefined) return 'NO_RATE';
  if (dayNumber(day) - dayNumber(best.on) > RATE_LASTS_DAYS) return 'RATE_TOO_OLD';
  const value = readDecimal(best.rate);
  if (value === undefined || value.units <= 0n) return 'RATE_MALFORMED';
  return best.currency === from ? { over: value, under: ONE, by: [best] } : { over: ONE, under: value, by: [best] };
}

/** Straight, or over the one currency that both have rates against. */
function factorOf(from: string, to: string, day: string, rates: readonly ExchangeRate[]): Factor | NotConverted {
  const straight = rateBetween(from, to, day, rates);
  if (typeof straight !== 'string') return straight;
  const bases = [...new Set(rates.flatMap(({ currency, base }) => [currency, base]))]
    .filter((base) => base !== from && base !== to)
    .sort();
  let why: NotConverted = straight;
  for (const base of bases) {
    const first = rateBetween(from, base, day, rates);
    const second = rateBetween(base, to, day, rates);
    if (typeof first !== 'string' && typeof second !== 'string')
      return {
        over: times(first.over, second.over),
        under: times(first.under, second.under),
        by: [...first.by, ...second.by],
      };
    if (why === 'NO_RATE')
      why = ([first, second].find((one) => one !== 'NO_RATE' && typeof one === 'string') as NotConverted) ?? why;
  }
  return why;
}

/**
 * An amount in another currency by the rates of a day: the last one entered for a day not after it. Whole-number
 * arithmetic throughout; rounded once, half to even, at thousandths. Without a rate nothing is guessed.
 * @param day calendar date on which the amount counts
 */
export function convert(money: Money, currency: string, day: string, rates: readonly ExchangeRate[]): Converted {
  const amount = readDecimal(money.amount);
  if (amount === undefined) return not('AMOUNT_MALFORMED');
  if (money.currency === currency) return { kind: 'CONVERTED', money, by: [] };
  const factor = factorOf(money.currency, currency, day, rates);
  if (typeof factor === 'string') return not(factor);
  const value = divided(times(amount, factor.over), factor.under, FINEST);
  return { kind: 'CONVERTED', money: { amount: writeDecimal(rounded(value, FINEST)), currency }, by: factor.by };
}
