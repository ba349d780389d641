import { subjectFingerprint } from '@downstream/checks/core';
import type { checkCard, listInForce } from '@downstream/contracts';
import { sha256 } from '../lists/list-version-builder';
import type { ListVersion } from '../persistence/watchlists';
import type { InForce } from '../persistence/lists-in-force';
import type { ScreeningStanding } from '../check-directory';
import { concerning, standing } from './screening-standing';
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
  searched: readonly z.input<typeof listInForce>[],
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
  };
}
