import type { Instant, RiskTier } from '@downstream/kernel';

const MONTHS: Readonly<Record<RiskTier, number>> = { LOW: 12, MEDIUM: 12, HIGH: 6 };

/** For how many months a false positive stands at most: twelve, six for a party of the high tier (domain reference 6.4). */
export const longestTerm = (tier: RiskTier): number => MONTHS[tier];

/** So many calendar months later, at the same time of day. A day that the month does not have becomes its last one. */
export function monthsAfter(at: Instant, months: number): Instant {
  const [year = 0, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const leap = toYear % 4 === 0 && (toYear % 100 !== 0 || toYear % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1] ?? 31;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(day, last))}${at.slice(10)}` as Instant;
}

/**
 * Until when a false positive stands.
 * @param longest the longest it may, in months
 * @param asked the terms that its two votes asked for, in months; null: as long as it may
 */
export const falsePositiveExpires = (
  at: Instant,
  longest: number,
  asked: readonly (number | null | undefined)[] = [],
): Instant => monthsAfter(at, Math.min(longest, ...asked.flatMap((months) => months ?? [])));
