import type { CheckResult, HitState, Instant } from '@downstream/kernel';
import { isWaiting } from './hit-flow';

/** A list version in force, or one that a run searched. */
export interface ListVersionRef {
  readonly list: string;
  readonly versionId: string;
}

/** A run of the screening of one party and of those beside it. */
export interface ScreeningRun {
  readonly state: 'DONE' | 'FAILED';
  readonly at: Instant;
  readonly lists: readonly ListVersionRef[];
  readonly methodVersion: string;
  /** One text over the fingerprints of all that were screened. */
  readonly subjectsFingerprint: string;
  /** How many of those in question had nothing to search for: no name that can be read, no number. */
  readonly notSearched?: number;
}

/** What the result follows from. */
export interface ScreeningState {
  /** The latest run; `null` when there never was one. */
  readonly run: ScreeningRun | null;
  /** States of all hits of the party that still concern it, of this run and of earlier ones. */
  readonly hits: readonly HitState[];
  readonly listsInForce: readonly ListVersionRef[];
  readonly methodVersion: string;
  readonly subjectsFingerprint: string;
}

/** Why a screening has the result it has. */
export const screeningReasons = [
  'NEVER_RUN',
  'NO_LIST_SEARCHED',
  'NOTHING_TO_SEARCH',
  'RUN_FAILED',
  'TRUE_MATCH',
  'HITS_WAIT',
  'HITS_UNSURE',
  'LIST_CHANGED',
  'LIST_NOT_SEARCHED',
  'LIST_NOT_IN_FORCE',
  'PARTY_CHANGED',
  'METHOD_CHANGED',
  'NO_OPEN_HITS',
] as const;
export type ScreeningReason = (typeof screeningReasons)[number];

/** The results a screening can have; a subset of the check results. */
export type ScreeningResult = Extract<
  CheckResult,
  'CLEAR' | 'POTENTIAL_MATCH' | 'CONFIRMED_MATCH' | 'NOT_RUN' | 'STALE' | 'ERROR'
>;

/** What has changed since the run, so that it no longer says what it would say now; empty when nothing has. */
export function stalenessOf(run: ScreeningRun, now: Omit<ScreeningState, 'run' | 'hits'>): readonly ScreeningReason[] {
  const searched = new Map(run.lists.map(({ list, versionId }) => [list, versionId]));
  const inForce = new Set(now.listsInForce.map(({ list }) => list));
  const reasons = new Set<ScreeningReason>();
  for (const { list, versionId } of now.listsInForce) {
    const then = searched.get(list);
    if (then === undefined) reasons.add('LIST_NOT_SEARCHED');
    else if (then !== versionId) reasons.add('LIST_CHANGED');
  }
  if (run.lists.some(({ list }) => !inForce.has(list))) reasons.add('LIST_NOT_IN_FORCE');
  if (run.subjectsFingerprint !== now.subjectsFingerprint) reasons.add('PARTY_CHANGED');
  if (run.methodVersion !== now.methodVersion) reasons.add('METHOD_CHANGED');
  return [...reasons];
}

/**
 * The result of the screening as it stands. What has not been checked is never clear: CLEAR needs a finished run over
 * every list in force, at least one, in its present version, by the present method, of the parties as they are now,
 * and no hit that waits, is unsure or is a true match. A match outweighs a failed or outdated run, for it stays true.
 */
export function screeningResult(now: ScreeningState): {
  readonly result: ScreeningResult;
  readonly reasons: readonly ScreeningReason[];
} {
  const { run, hits } = now;
  const reasons: ScreeningReason[] = [];
  if (hits.includes('TRUE_MATCH')) reasons.push('TRUE_MATCH');
  if (hits.some(isWaiting)) reasons.push('HITS_WAIT');
  if (hits.includes('UNSURE')) reasons.push('HITS_UNSURE');
  if (!run) reasons.push('NEVER_RUN');
  else if (run.state === 'FAILED') reasons.push('RUN_FAILED');
  else if (run.lists.length === 0) reasons.push('NO_LIST_SEARCHED');
  else {
    if ((run.notSearched ?? 0) > 0) reasons.push('NOTHING_TO_SEARCH');
    reasons.push(...stalenessOf(run, now));
  }
  return { result: resultOf(reasons), reasons: reasons.length > 0 ? reasons : ['NO_OPEN_HITS'] };
}

function resultOf(reasons: readonly ScreeningReason[]): ScreeningResult {
  const has = (...any: readonly ScreeningReason[]): boolean => any.some((reason) => reasons.includes(reason));
  if (has('TRUE_MATCH')) return 'CONFIRMED_MATCH';
  if (has('HITS_WAIT', 'HITS_UNSURE')) return 'POTENTIAL_MATCH';
  if (has('NEVER_RUN', 'NO_LIST_SEARCHED', 'NOTHING_TO_SEARCH')) return 'NOT_RUN';
  if (has('RUN_FAILED')) return 'ERROR';
  return reasons.length > 0 ? 'STALE' : 'CLEAR';
}
