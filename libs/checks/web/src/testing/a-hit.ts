import type { checkCard, hitRow, hitView } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { DistributorId, HitId, ListVersionId, RefusalCode } from '@downstream/kernel';
import type { z } from 'zod';

/** A hit as lists have it. */
export type HitRow = z.output<typeof hitRow>;
/** A hit with its comparison. */
export type HitView = z.output<typeof hitView>;
/** The screening as a card. */
export type Card = z.output<typeof checkCard>;

/** The distributor of the builders. */
export const distributorId = idOf<DistributorId>('distributor');

/** The version of the list that the builders' hits and cards come from. */
export const aListInForce = {
  list: 'ofac-sdn',
  versionId: idOf<ListVersionId>('version'),
  version: 7,
  generatedAt: null,
  inForceSince: minute(-600),
  entries: 18_000,
};

/** What a true match on the SDN list does. */
export const anEffect = (facts: Partial<HitRow['effects'][number]> = {}): HitRow['effects'][number] => ({
  id: 'OFAC_SDN',
  issuer: 'US',
  code: 'BLOCK',
  action: 'STOP',
  status: 'CONFIRMED',
  version: 1,
  measures: [],
  ...facts,
});

/** A hit on an owner that waits for a first vote; `n` tells several apart. */
export const aRow = (n = 1, facts: Partial<HitRow> = {}): HitRow => ({
  id: idOf<HitId>(`hit ${n}`),
  state: 'OPEN',
  distributor: { id: distributorId, name: 'Nordlys AS' },
  party: { id: idOf(`party ${n}`), name: `Party ${n}`, role: 'OWNER' },
  entry: { list: 'ofac-sdn', ref: `90000${n}`, name: `LISTED ${n}`, programmes: ['SYN'] },
  score: 0.84,
  band: 'POSSIBLE',
  raisedAt: minute(),
  proposed: null,
  effects: [anEffect()],
  version: 3,
  ...facts,
});

/** What the caller may say: everything, or nothing for this reason. */
export const mayVote = (why: RefusalCode | null = null): HitView['may'] =>
  (['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'] as const).map((disposition) => ({
    disposition,
    allowed: why === null,
    why,
    needsSecondPerson: disposition === 'TRUE_MATCH',
  }));

/** The same with everything that is needed to decide. */
export const aHit = (n = 1, facts: Partial<HitView> = {}): HitView => ({
  ...aRow(n),
  list: aListInForce,
  comparison: [
    { field: 'COUNTRY', ours: 'NO', theirs: 'LV', agreement: 'CONFLICT' },
    { field: 'NAME', ours: 'Ingrid Solheim', theirs: 'SOLHEIMS, Ingrids', agreement: 'PARTIAL' },
    { field: 'DATE_OF_BIRTH', ours: null, theirs: '1979', agreement: 'UNKNOWN' },
  ],
  names: [
    {
      kind: 'PRIMARY',
      ours: [
        { text: 'Ingrid', mark: 'EQUAL' },
        { text: ' ', mark: null },
        { text: 'Solheim', mark: 'NEAR' },
      ],
      theirs: [
        { text: 'SOLHEIMS', mark: 'NEAR' },
        { text: ', ', mark: null },
        { text: 'Ingrids', mark: 'ONLY' },
      ],
      score: 0.86,
      agreement: 'PARTIAL',
    },
  ],
  ourNames: ['Ingrid Solheim'],
  features: [
    { id: 'COUNTRY_DIFFERS', weight: -0.05, params: { ours: 'NO', theirs: 'LV' } },
    { id: 'WORD_SIMILAR', weight: 0.4, params: { ours: 'solheim', theirs: 'solheims' } },
  ],
  changes: [{ id: 'BIRTH_OTHER', params: { theirs: '1979' }, score: 0.64, standing: 'NONE' }],
  proposedFacts: [
    { field: 'COUNTRY', ours: 'NO', theirs: 'LV', source: 'COMPARISON' },
    { field: 'GENDER', ours: 'FEMALE', theirs: 'MALE', source: 'COMPARISON' },
  ],
  original: '900001,"SOLHEIMS, Ingrids",individual,SYN',
  votes: [],
  may: mayVote(),
  longestTerm: 12,
  expiresAt: null,
  reopened: null,
  gone: null,
  hold: null,
  sameEntry: [],
  sameParty: [],
  settled: null,
  ...facts,
});

/** A hit on an entry that is an address alone. */
export const aPlaceHit = (facts: Partial<HitView> = {}): HitView => {
  const [ours, theirs] = ['Rm 2309, 2-16 Fa Yuen St, Kowloon, HK', 'Unit 2309, 2-16 Fa Yuen Street, Mongkok, HK'];
  return aHit(1, {
    party: { id: distributorId, name: 'Zabava Trading Limited', role: 'DISTRIBUTOR' },
    entry: { list: 'us-csl', ref: 'EL/k1', name: theirs, programmes: [] },
    ...{ score: 0.95, band: 'HIGH' },
    effects: [anEffect({ id: 'BIS_EL', code: 'LICENCE', action: 'LICENCE' })],
    comparison: [
      { field: 'ADDRESS', ours, theirs, agreement: 'AGREES' },
      { field: 'COUNTRY', ours: 'HK', theirs: 'HK', agreement: 'AGREES' },
      { field: 'NAME', ours: 'Zabava Trading Limited', theirs: null, agreement: 'UNKNOWN' },
      { field: 'KIND', ours: 'ORGANISATION', theirs: 'ADDRESS', agreement: 'UNKNOWN' },
    ],
    ...{ names: [], changes: [], proposedFacts: [] },
    features: [{ id: 'ADDRESS_UNIT_SAME', weight: 0.95, params: { ours, theirs } }],
    original: `Entity List (EL),,,,Address 01,,"${theirs}"`,
    ...facts,
  });
};

/** A vote on a hit. */
export const aVote = (name: string, facts: Partial<HitView['votes'][number]> = {}): HitView['votes'][number] => ({
  by: { id: idOf(`person ${name}`), name },
  at: minute(30),
  disposition: 'FALSE_POSITIVE',
  reason: 'FP-COUNTRY',
  note: null,
  facts: [],
  months: null,
  ...facts,
});

/** The hold that a vote for a true match placed. */
export const aHold = (facts: Partial<NonNullable<HitView['hold']>> = {}): NonNullable<HitView['hold']> => ({
  id: idOf('hold'),
  placedAt: minute(31),
  placedBy: 'Lin Mei',
  releaseVotes: 0,
  votesNeeded: 2,
  releasedAt: null,
  ...facts,
});

/** The card of a screening that found nothing that waits. */
export const aCard = (facts: Partial<Card> = {}): Card => ({
  kind: 'SCREENING',
  required: true,
  result: 'CLEAR',
  sentence: { key: 'NO_OPEN_HITS', params: { open: 0, hits: 0, lists: 1, parties: 2 } },
  runId: idOf('run'),
  asOf: minute(-30),
  heldAsOf: minute(-30),
  lists: [{ ...aListInForce, retrievedAt: minute(-60), sha256: 'a1'.repeat(32), how: 'SEARCHED' }],
  subjects: [
    { id: distributorId, name: 'Nordlys AS', role: 'DISTRIBUTOR', searched: true, hits: 0 },
    { id: idOf('owner'), name: 'Ingrid Solheim', role: 'OWNER', searched: true, hits: 0 },
  ],
  openHits: 0,
  settledHits: 0,
  methodVersion: '2026-11',
  runs: [
    {
      ...{ id: idOf('run'), at: minute(-30), result: 'CLEAR', found: 0, opened: 0, methodVersion: '2026-11' },
      lists: [{ list: 'ofac-sdn', version: 12 }],
    },
  ],
  ...facts,
});

/** The card before anything ran. */
export const aCardNotRun = (facts: Partial<Card> = {}): Card =>
  aCard({
    result: 'NOT_RUN',
    sentence: { key: 'NEVER_RUN', params: { open: 0, hits: 0, lists: 0, parties: 2 } },
    ...{ runId: null, asOf: null, heldAsOf: null, lists: [], methodVersion: null, runs: [] },
    ...facts,
  });

/** A page of rows that has no further one. */
export const pageOf = <T>(rows: readonly T[], total = rows.length, next: string | null = null) => ({
  rows: [...rows],
  total,
  next,
});
