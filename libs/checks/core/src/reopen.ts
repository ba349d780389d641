import { ok, refuse, step, type Instant, type Result } from '@downstream/kernel';
import type { Hit } from './hit';
import { hitFlow } from './hit-flow';

/** Why a settled hit needs a new look (product reference 9.4). */
export const reopeningCauses = [
  'ENTRY_CHANGED',
  'ENTRY_REMOVED',
  'PARTY_CHANGED',
  'FEATURES_CHANGED',
  'DISPOSITION_EXPIRED',
  'TIER_HIGH',
] as const;
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
