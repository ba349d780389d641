import {
  screeningResult,
  type ListVersionRef,
  type ScreeningReason,
  type ScreeningResult,
} from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import type { FiledHit } from '../persistence/hits';
import type { CheckRun } from '../persistence/check-runs';

/** The facts a standing follows from. */
export interface StandingFacts {
  readonly run: CheckRun | undefined;
  readonly hits: readonly FiledHit[];
  readonly listsInForce: readonly ListVersionRef[];
  readonly methodVersion: string;
  readonly subjectsFingerprint: string;
}

/** Hits that still concern the party: those the latest run saw, and every confirmed match whatever a list says now. */
export const concerning = (hits: readonly FiledHit[], run: CheckRun | undefined): FiledHit[] =>
  hits.filter((hit) => hit.lastRunId === run?.state.id || hit.record.state === 'TRUE_MATCH');

/** The versions that a run's result holds for: those it searched, and later ones that changed nothing for the party. */
export function coveredLists({ state, covered }: CheckRun): readonly ListVersionRef[] {
  const newest = new Map([...state.listVersions, ...covered].map(({ list, versionId }) => [list, versionId]));
  return [...newest].map(([list, versionId]) => ({ list, versionId }));
}

/** The method that a run's result holds for: its own, unless a rescreening found the same by a later one in every list. */
export function methodOf({ state, covered }: CheckRun): string {
  const methods = new Set(covered.map(({ methodVersion }) => methodVersion));
  const [only] = methods;
  return methods.size === 1 && only !== undefined ? only : state.methodVersion;
}

/** When it was last found that the result holds: at the run, or at a later rescreening of every list. */
export function heldAsOf({ state, covered }: CheckRun): Instant {
  const times = covered.map(({ at }) => at);
  return times.length > 0 ? times.reduce((a, b) => (a < b ? a : b)) : state.at;
}

/** What the screening says now, of all parties or of one. */
export function standing(
  facts: StandingFacts,
  partyId?: string,
): { result: ScreeningResult; reasons: readonly ScreeningReason[] } {
  const { run } = facts;
  const hits = concerning(facts.hits, run).filter((hit) => partyId === undefined || hit.record.partyId === partyId);
  return screeningResult({
    run: run
      ? {
          state: 'DONE',
          at: run.state.at,
          lists: coveredLists(run),
          methodVersion: methodOf(run),
          subjectsFingerprint: run.subjectsFingerprint,
          notSearched: run.state.subjects.filter(
            (one) => one.outcome === 'NOT_SEARCHED' && (partyId === undefined || one.partyId === partyId),
          ).length,
        }
      : null,
    hits: hits.map((hit) => hit.record.state),
    listsInForce: facts.listsInForce,
    methodVersion: facts.methodVersion,
    subjectsFingerprint: facts.subjectsFingerprint,
  });
}
