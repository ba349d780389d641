import { DAY, instant, millis, type Instant, type RiskTier } from '@downstream/kernel';

/** Months an approval of a tier holds before the next review is due (domain reference 5.2). */
const approvalMonths: Readonly<Record<RiskTier, number>> = { LOW: 36, MEDIUM: 12, HIGH: 6 };

/**
 * Until when an approval decided at `decided` holds: the same day some months later, or the last day of that month
 * where it is shorter.
 */
export function approvedUntil(decided: Instant, tier: RiskTier): Instant {
  const from = new Date(millis(decided));
  const month = from.getUTCMonth() + approvalMonths[tier];
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return instant(Date.UTC(from.getUTCFullYear(), month, day) + (millis(decided) % DAY));
}
