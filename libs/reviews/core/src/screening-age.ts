import { HOUR, instant, millis, type Instant } from '@downstream/kernel';
import type { JudgedCheck } from './snapshot';

/** The check that searches the lists (domain reference 2). */
const SCREENING = 'K01';

/** How old a screening may be when an approval rests on it, from a day on; the latest row that has begun holds. */
export const screeningAges: readonly { readonly from: Instant; readonly hours: number; readonly source: string }[] = [
  { from: instant(0), hours: 24, source: 'House policy: no older than a day at approval' },
];

/**
 * When the lists were last searched for everybody who must be searched for: the earliest of them.
 * @returns `null` where anybody was never searched for, or nobody has to be
 */
export function screenedAt(checks: readonly Pick<JudgedCheck, 'check' | 'asOf'>[]): Instant | null {
  const times = checks.filter(({ check }) => check === SCREENING).map(({ asOf }) => asOf);
  const known = times.filter((at) => at !== null);
  return known.length === times.length ? (known.sort()[0] ?? null) : null;
}

/** Whether a screening is too old to approve on at an instant; what never was is too old. */
export function screeningTooOld(screened: Instant | null, at: Instant): boolean {
  const hours = screeningAges.findLast(({ from }) => from <= at)?.hours ?? 0;
  return screened === null || millis(at) - millis(screened) >= hours * HOUR;
}
