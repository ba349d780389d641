import { DAY, instant, later, millis, type Instant, type ReviewDateStep, type RiskTier } from '@downstream/kernel';

/** How many months go by between reviews of a tier, from a day on. */
export interface ReviewCycle {
  readonly id: string;
  readonly profile: ReviewProfile;
  readonly from: Instant;
  readonly months: Readonly<Record<RiskTier, number>>;
}

/** `STRICT` is for whoever promised its authority more. */
export const reviewProfiles = ['STANDARD', 'STRICT'] as const;
export type ReviewProfile = (typeof reviewProfiles)[number];

/** The shipped cycles (domain reference 5.2, product reference A8). A later row of a profile takes the place of an earlier one. */
export const reviewCycles: readonly ReviewCycle[] = [
  {
    id: 'standard-1',
    profile: 'STANDARD',
    from: instant(0),
    months: { LOW: 36, MEDIUM: 12, HIGH: 6 },
  },
  { id: 'strict-1', profile: 'STRICT', from: instant(0), months: { LOW: 12, MEDIUM: 6, HIGH: 3 } },
];

/** The row of a profile that was in force at a moment. */
export function cycleAt(
  profile: ReviewProfile,
  at: Instant,
  cycles: readonly ReviewCycle[] = reviewCycles,
): ReviewCycle {
  const known = cycles.filter((one) => one.profile === profile && one.from <= at);
  const last = known.reduce<ReviewCycle | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
  if (!last) throw new RangeError(`No review cycle of profile ${profile} at ${at}`);
  return last;
}

/** The same moment some months later; where that month is shorter, its last day. */
function monthsLater(at: Instant, months: number): Instant {
  const from = new Date(millis(at));
  const month = from.getUTCMonth() + months;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last));
  return instant(day + (millis(at) % DAY));
}

/** What the last approval says. */
export interface Approval {
  readonly decidedAt: Instant;
  readonly approvedUntil: Instant | null;
  /** The tier now; null is unrated and counts as high. */
  readonly tier: RiskTier | null;
}

/**
 * When the next review is due: when the approval ends, or sooner where the tier was raised since and its cycle is
 * shorter. It never moves past what was signed.
 */
export function reviewDate({ decidedAt, approvedUntil, tier }: Approval, profile: ReviewProfile): Instant {
  const byTier = monthsLater(decidedAt, cycleAt(profile, decidedAt).months[tier ?? 'HIGH']);
  return approvedUntil !== null && approvedUntil < byTier ? approvedUntil : byTier;
}

/** Days from the review date at which something happens (domain reference 5.7). */
export const reviewDateDays: Readonly<Record<ReviewDateStep, number>> = {
  SOON_30: -30,
  SOON_7: -7,
  DUE: 0,
  NO_NEW_ORDERS: 1,
  NO_SHIPPING: 30,
};

/** The periodic review is opened so many days before it is due. */
export const OPEN_DAYS = -reviewDateDays.SOON_30;

/** The steps that have been reached, in their order. */
export const stepsReached = (due: Instant, now: Instant): readonly ReviewDateStep[] =>
  (Object.keys(reviewDateDays) as ReviewDateStep[]).filter((step) => later(due, reviewDateDays[step] * DAY) <= now);

/**
 * The step to take now: the latest that was reached and not taken. After a pause of the clock the earlier ones are passed
 * over, for the latest says all.
 */
export function stepDue(due: Instant, taken: readonly ReviewDateStep[], now: Instant): ReviewDateStep | null {
  const last = stepsReached(due, now).at(-1);
  return last === undefined || taken.includes(last) ? null : last;
}
