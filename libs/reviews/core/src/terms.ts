import { DAY, instant, later, millis, type Instant, type RiskTier } from '@downstream/kernel';

/** Business days a review of a tier may take (domain reference 5.7). */
const reviewDays: Readonly<Record<RiskTier, number>> = { LOW: 2, MEDIUM: 5, HIGH: 15 };

/** Months an approval of a tier holds before the next review is due (domain reference 5.2). */
const approvalMonths: Readonly<Record<RiskTier, number>> = { LOW: 36, MEDIUM: 12, HIGH: 6 };

const isBusinessDay = (at: Instant): boolean => ![0, 6].includes(new Date(at).getUTCDay());

/** The same time of day so many business days later: Monday to Friday in UTC, holidays of no country counted. */
function businessDaysLater(from: Instant, days: number): Instant {
  let at = from;
  for (let left = days; left > 0;) {
    at = later(at, DAY);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** When a review opened at `opened` is due. */
export const reviewDue = (opened: Instant, tier: RiskTier): Instant => businessDaysLater(opened, reviewDays[tier]);

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
