import type { screenedParty, screeningView } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { z } from 'zod';

type Screening = z.output<typeof screeningView>;
type Party = z.output<typeof screenedParty>;

/** A finished screening of one party of whom nothing was found. */
export const aScreening = (facts: Partial<Screening> = {}): Screening => ({
  id: idOf('screening'),
  kind: 'REQUEST',
  state: 'DONE',
  title: null,
  parties: 1,
  done: 1,
  requestedAt: minute(-5),
  requestedBy: 'Ana Costa',
  listVersions: [
    {
      ...{ list: 'ofac-sdn', versionId: idOf('version'), version: 12, generatedAt: null, retrievedAt: minute(-60) },
      ...{ sha256: 'a1'.repeat(32), entries: 14_484 },
    },
  ],
  methodVersion: 'screening/3',
  threshold: 0.8,
  inputsHash: 'b2'.repeat(32),
  counts: { nothingFound: 1, candidatesFound: 0, notRun: 0, candidates: 0 },
  endedAt: minute(-5),
  ...facts,
});

/** A party of whom nothing was found. */
export const aScreenedParty = (facts: Partial<Party> = {}): Party => ({
  place: 1,
  asked: {
    ...{ reference: null, names: ['Ana Silva'], kind: 'PERSON', countries: ['PT'], dateOfBirth: null },
    ...{ identifiers: [], addresses: [] },
  },
  fingerprint: 'c3'.repeat(32),
  outcome: 'SEARCHED',
  by: { names: 1, identifiers: 0, addresses: 0, countries: 1, dateOfBirth: false },
  result: 'NOTHING_FOUND',
  candidates: [],
  ...facts,
});
