import {
  screeningResult,
  type ListVersionRef,
  type ScreeningReason,
  type ScreeningResult,
} from '@downstream/checks/core';
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
          lists: run.state.listVersions,
          methodVersion: run.state.methodVersion,
          subjectsFingerprint: run.subjectsFingerprint,
        }
      : null,
    hits: hits.map((hit) => hit.record.state),
    listsInForce: facts.listsInForce,
    methodVersion: facts.methodVersion,
    subjectsFingerprint: facts.subjectsFingerprint,
  });
}
