import type { rescreeningView } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { z } from 'zod';
import { aListInForce } from './a-hit';

/** A rescreening of everybody under watch. */
export type RescreeningView = z.output<typeof rescreeningView>;
/** What it came to. */
type Outcome = NonNullable<RescreeningView['outcome']>;

/** What a rescreening came to: the list's version in force led to it, and everybody is covered. */
export const anOutcome = (facts: Partial<Outcome> = {}): Outcome => ({
  ...{ id: idOf('rescreening'), reason: 'LIST', method: 'CHANGES', methodVersion: '2026-11', threshold: 0.7 },
  listVersions: [
    {
      ...{ list: aListInForce.list, versionId: aListInForce.versionId, version: 7, generatedAt: null },
      ...{ retrievedAt: minute(-600), sha256: 'a1'.repeat(32), entries: 18_000 },
    },
  ],
  changes: {
    ...{ list: aListInForce.list, fromVersionId: null, versionId: aListInForce.versionId },
    ...{ added: 553, changed: 8, removed: 0 },
  },
  ...{ enrolled: 10_000, searched: 12, untouched: 9_988, notCovered: 0 },
  coverageHash: 'c0'.repeat(32),
  startedAt: minute(-599),
  completedAt: minute(-598),
  ...facts,
});

/** The rescreening with that outcome. */
export const aRescreening = (facts: Partial<Outcome> = {}): RescreeningView => {
  const outcome = anOutcome(facts);
  const { id, reason, enrolled, startedAt, completedAt } = outcome;
  return { id, reason, state: 'DONE', done: enrolled, total: enrolled, startedAt, endedAt: completedAt, outcome };
};

/** One without an outcome: under way, stopped or failed. */
export const anOpenRescreening = (facts: Partial<RescreeningView> = {}): RescreeningView => ({
  ...{ id: idOf('rescreening under way'), reason: 'LIST', state: 'RUNNING', done: 9_990, total: 10_000 },
  ...{ startedAt: minute(-599), endedAt: null, outcome: null },
  ...facts,
});
