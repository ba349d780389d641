import { subjectFingerprint } from '@downstream/checks/core';
import type { checkCard, checkRunRow, coveredList, listInForce } from '@downstream/contracts';
import { sha256 } from '../lists/list-version-builder';
import type { CheckRun, CheckRunState } from '../persistence/check-runs';
import type { ListVersion } from '../persistence/watchlists';
import type { InForce } from '../persistence/lists-in-force';
import type { ScreeningStanding } from '../check-directory';
import { concerning, heldAsOf, standing } from './screening-standing';
import type { z } from 'zod';

/** A version with since when it counts here. */
export const inForceView = (version: ListVersion, since: InForce['since']): z.input<typeof listInForce> => ({
  list: version.list,
  versionId: version.id,
  version: version.version,
  generatedAt: version.generatedAt,
  inForceSince: since,
  entries: version.entries,
});

const waiting = ['OPEN', 'REOPENED', 'PROPOSED'];

/** The screening's card: its result now, why, and what was searched when. */
export function checkCardView(
  now: ScreeningStanding,
  searched: readonly z.input<typeof coveredList>[],
  runs: readonly CheckRun[],
): z.input<typeof checkCard> {
  const { result, reasons } = standing(now);
  const hits = concerning(now.hits, now.run);
  const searchedAs = new Set(now.run?.state.subjects.map(({ partyId, fingerprint }) => `${partyId} ${fingerprint}`));
  const open = hits.filter((hit) => waiting.includes(hit.record.state)).length;
  return {
    kind: 'SCREENING',
    required: true,
    result,
    sentence: {
      key: reasons[0] ?? 'NEVER_RUN',
      params: { open, hits: hits.length, lists: searched.length, parties: now.subjects.length },
    },
    runId: now.run?.state.id ?? null,
    asOf: now.run?.state.at ?? null,
    heldAsOf: now.run ? heldAsOf(now.run) : null,
    lists: [...searched],
    subjects: now.subjects.map((subject) => ({
      id: subject.partyId,
      name: subject.names[0] ?? '',
      role: subject.role,
      searched: searchedAs.has(`${subject.partyId} ${subjectFingerprint(subject, sha256)}`),
      hits: hits.filter((hit) => hit.record.partyId === subject.partyId).length,
    })),
    openHits: open,
    settledHits: hits.length - open,
    methodVersion: now.run?.state.methodVersion ?? null,
    runs: runs.map(({ state }) => runRow(state)),
  };
}

const runRow = (state: CheckRunState): z.input<typeof checkRunRow> => ({
  id: state.id,
  at: state.at,
  result: state.result,
  found: state.hitIds.length,
  opened: state.candidates.filter(({ outcome }) => outcome === 'HIT_OPENED').length,
  lists: state.listVersions.map(({ list, version }) => ({ list, version })),
  methodVersion: state.methodVersion,
});

/** A version that a run's result holds for. */
export const coveredView = (
  version: ListVersion,
  since: InForce['since'],
  run: CheckRun | undefined,
): z.input<typeof coveredList> => ({
  ...inForceView(version, since),
  retrievedAt: version.retrievedAt,
  sha256: version.sha256,
  how: run?.state.listVersions.some(({ versionId }) => versionId === version.id) ? 'SEARCHED' : 'UNTOUCHED',
});
