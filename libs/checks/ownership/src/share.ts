/**
 * Shares as whole numbers of a unit of which a hundred per cent has 10^12: ten decimals of a per cent are exact, and sums of
 * thousands of them stay below 2^53. No share is ever a fraction of a binary number.
 */
export const WHOLE = 1_000_000_000_000;
const DECIMALS = 10;
const PER_CENT = WHOLE / 100;

/** What somebody holds: between two bounds, both included, in units of {@link WHOLE}. Equal bounds are an exact share. */
export interface Share {
  readonly min: number;
  readonly max: number;
}

/** Nobody said how much: anything from nothing to all. */
export const UNKNOWN_SHARE: Share = { min: 0, max: WHOLE };

const DECIMAL = /^(\d{1,3})(?:\.(\d{1,40}))?$/;

/**
 * Reads a percentage, such as `49.99`, as a share. More than ten decimals become the narrowest band of ten around them, so
 * that no rounding ever moves a verdict.
 * @returns null when it is no decimal number from 0 to 100
 */
export function shareOf(percent: string): Share | null {
  const [, whole, decimals = ''] = DECIMAL.exec(percent.trim()) ?? [];
  if (whole === undefined) return null;
  const kept = decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0');
  const min = Number(whole) * PER_CENT + Number(kept);
  const max = /[1-9]/.test(decimals.slice(DECIMALS)) ? min + 1 : min;
  return max > WHOLE ? null : { min, max };
}

/** A band between two percentages, both included; null when one is no percentage or they are the wrong way round. */
export function bandOf(least: string, most: string): Share | null {
  const [low, high] = [shareOf(least), shareOf(most)];
  return low && high && low.min <= high.max ? { min: low.min, max: high.max } : null;
}

/** A share as a decimal number of per cent without needless zeros, such as `49.99`. */
export function percentOf(units: number): string {
  const decimals = String(units % PER_CENT).padStart(DECIMALS, '0');
  return `${Math.floor(units / PER_CENT)}.${decimals}`.replace(/\.?0+$/, '');
}
