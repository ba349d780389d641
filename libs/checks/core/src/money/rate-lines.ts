import type { ExchangeRate } from './convert';
import { readDecimal, writeDecimal } from './decimal-amount';

/** What is wrong with a line of pasted rates. */
export const rateFaults = ['COLUMNS', 'DAY', 'FUTURE', 'CURRENCY', 'SAME_CURRENCY', 'RATE', 'TWICE'] as const;
export type RateFault = (typeof rateFaults)[number];

/** Pasted lines, read: the rates, and each line that is none, by its number from 1. */
export interface RateLines {
  readonly rates: readonly ExchangeRate[];
  readonly faults: readonly { readonly line: number; readonly fault: RateFault; readonly text: string }[];
}

/** More lines than that are no paste. */
export const MOST_RATE_LINES = 2_000;

const CODE = /^[A-Z]{3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A decimal comma where no point says otherwise; never a mark between thousands, which nobody can tell apart. */
const plain = (text: string): string => (/^\d+,\d+$/.test(text) ? text.replace(',', '.') : text);

/**
 * Reads pasted lines `day; currency; base; rate` (semicolons or tabs; commas only where the rate has none): what one unit
 * of the currency is worth in the base. A first line without any digit is a heading.
 * @param today calendar date: no rate is known before its day
 */
export function readRateLines(text: string, today: string): RateLines {
  const rates: ExchangeRate[] = [];
  const faults: { line: number; fault: RateFault; text: string }[] = [];
  const seen = new Set<string>();
  const lines = text.split(/\r\n?|\n/).slice(0, MOST_RATE_LINES + 1);
  lines.forEach((written, at): void => {
    if (written.trim() === '' || (at === 0 && !/\d/.test(written))) return;
    const no = (fault: RateFault): void => {
      faults.push({ line: at + 1, fault, text: written.slice(0, 120) });
    };
    const cells = written.split(/[;\t]/.test(written) ? /[;\t]/ : /,/).map((cell) => cell.trim());
    const [on = '', from = '', to = '', value = ''] = cells;
    if (cells.length !== 4) return no('COLUMNS');
    const [currency, base] = [from.toUpperCase(), to.toUpperCase()];
    if (!isDay(on)) return no('DAY');
    if (on > today) return no('FUTURE');
    if (!CODE.test(currency) || !CODE.test(base)) return no('CURRENCY');
    if (currency === base) return no('SAME_CURRENCY');
    const rate = readDecimal(plain(value));
    if (rate === undefined || rate.units <= 0n) return no('RATE');
    const key = [on, ...[currency, base].sort()].join(' ');
    if (seen.has(key)) return no('TWICE');
    seen.add(key);
    rates.push({ currency, base, on, rate: writeDecimal(rate) });
  });
  return { rates, faults };
}
