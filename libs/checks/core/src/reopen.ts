import { ok, refuse, step, type Instant, type Result, type RiskTier } from '@downstream/kernel';
import type { Hit } from './hit';
import { hitFlow } from './hit-flow';

/** Why a settled hit needs a new look (product reference 9.4). */
export const reopeningCauses = ['ENTRY_CHANGED', 'PARTY_CHANGED', 'FEATURES_CHANGED', 'DISPOSITION_EXPIRED'] as const;
export type ReopeningCause = (typeof reopeningCauses)[number];

/** What a disposition rested on. */
export interface Basis {
  readonly entryFingerprint: string;
  readonly subjectFingerprint: string;
  readonly methodVersion: string;
  /** The features as canonical text. */
  readonly features: string;
  /** Until when the disposition stands without a new look. */
  readonly expiresAt: Instant | null;
}

/**
 * What speaks for opening a settled hit again; empty when nothing does. Another threshold never does, and another
 * matching method only where this pair's features change with it.
 */
export function reopeningCausesOf(then: Basis, now: Omit<Basis, 'expiresAt'>, at: Instant): readonly ReopeningCause[] {
  const causes: ReopeningCause[] = [];
  if (then.entryFingerprint !== now.entryFingerprint) causes.push('ENTRY_CHANGED');
  if (then.subjectFingerprint !== now.subjectFingerprint) causes.push('PARTY_CHANGED');
  if (then.methodVersion !== now.methodVersion && then.features !== now.features) causes.push('FEATURES_CHANGED');
  if (then.expiresAt !== null && then.expiresAt <= at) causes.push('DISPOSITION_EXPIRED');
  return causes;
}

/**
 * Opens a settled hit again. The votes stay on record.
 * @returns refusal `TRANSITION_NOT_ALLOWED` when the hit is not settled or no cause is given
 */
export function reopen(hit: Hit, causes: readonly ReopeningCause[]): Result<Hit> {
  if (causes.length === 0) return refuse('TRANSITION_NOT_ALLOWED', { from: hit.state, to: 'REOPENED' });
  const moved = step(hitFlow, hit.state, 'REOPENED');
  return moved.ok ? ok({ ...hit, state: moved.value, round: hit.round + 1 }) : moved;
}

const MONTHS: Readonly<Record<RiskTier, number>> = { LOW: 12, MEDIUM: 12, HIGH: 6 };

/**
 * Until when a false positive stands: twelve calendar months, six for a party of the high tier (domain reference 6.4).
 * A day that the month does not have becomes its last one.
 */
export function falsePositiveExpires(at: Instant, tier: RiskTier): Instant {
  const [year = 0, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  const months = year * 12 + (month - 1) + MONTHS[tier];
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const leap = toYear % 4 === 0 && (toYear % 100 !== 0 || toYear % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1] ?? 31;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(day, last))}${at.slice(10)}` as Instant;
}
