import type { Day } from './chart';

/** Whether the BIS rule on affiliates holds on a day, and whether that is certain. */
export type AffiliatesState = 'NOT_YET' | 'IN_FORCE' | 'STAYED' | 'IN_FORCE_UNCONFIRMED';

/** One row of the rule's life: from its first day until the day on which it no longer holds. */
export interface AffiliatesPeriod {
  readonly from: Day;
  readonly until: Day | null;
  readonly state: AffiliatesState;
  /** Whether counsel has still to confirm the row. */
  readonly status: 'CONFIRMED' | 'TO_CONFIRM';
}

/**
 * The switch of domain reference 2.7, version 1: issued on 29 September 2025 (90 FR 47201), stayed by 90 FR 50857 (to
 * confirm) from 10 November 2025. Reports give 9 November 2026 as the end of the stay; that one day is read as in force.
 * What holds since is not confirmed and is treated as in force.
 */
export const affiliatesPeriods: readonly AffiliatesPeriod[] = [
  { from: '2025-09-29', until: '2025-11-10', state: 'IN_FORCE', status: 'CONFIRMED' },
  { from: '2025-11-10', until: '2026-11-09', state: 'STAYED', status: 'TO_CONFIRM' },
  { from: '2026-11-09', until: null, state: 'IN_FORCE_UNCONFIRMED', status: 'TO_CONFIRM' },
];

/** The state of the rule on a day. */
export const affiliatesStateOn = (day: Day, periods = affiliatesPeriods): AffiliatesState =>
  periods.find(({ from, until }) => from <= day && (until === null || day < until))?.state ?? 'NOT_YET';
