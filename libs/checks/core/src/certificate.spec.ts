import { describe, expect, it } from '@jest/globals';
import { certificateFacts, type CertifiedEvent } from './certificate';

const by = { names: 1, identifiers: 0, addresses: 0, countries: 0, dateOfBirth: false };
const asked = { id: 's', listVersions: [], methodVersion: 'screening/3', threshold: 0.8, inputsHash: 'h' };
const subject = { partyId: 'p', role: 'OWNER', names: ['Ana'], fingerprint: 'f', outcome: 'SEARCHED', by };
const candidate = { partyId: 'p', list: 'un', ref: '1', name: 'B', score: 0.9, idMatch: false, outcome: 'HIT_OPENED' };
const run = (facts: object): CertifiedEvent => ({
  type: 'check.completed',
  leaf: 'l',
  state: { ...asked, at: '2026', subjects: [subject], candidates: [], ...facts },
});
const end = (facts: object = {}): CertifiedEvent => ({
  type: 'screening.completed',
  leaf: 'e',
  state: {
    ...{ ...asked, kind: 'REQUEST', state: 'DONE', parties: 1, endedAt: '2026' },
    parts: [{ id: 'q', leaf: 'part', parties: 1 }],
    ...facts,
  },
});
const part = (facts: object = {}): CertifiedEvent => ({
  type: 'screening.part-searched',
  leaf: 'part',
  state: {
    ...{ id: 'q', screeningId: 's' },
    parties: [
      { place: 1, fingerprint: 'f', outcome: 'SEARCHED', by, asked: { names: ['Ana'] }, candidates: [], ...facts },
    ],
  },
});
const version = (versionId: string, facts: object = {}) => ({ list: 'un', versionId, version: 1, ...facts });
const rescreening = (id: string, at: string, facts: object = {}): CertifiedEvent => ({
  type: 'rescreening.completed',
  leaf: id,
  state: {
    ...{ id, completedAt: at, method: 'CHANGES', methodVersion: 'screening/3', enrolled: 9, coverageHash: `of ${id}` },
    ...{ listVersions: [version('v2')], runs: [], notCovered: [], ...facts },
  },
});
const factsOf = (events: readonly CertifiedEvent[]) => {
  const reading = certificateFacts(events);
  if (!reading.ok) throw new Error(reading.why);
  return reading.facts;
};

describe('certificateFacts', () => {
  it.each([
    ['everybody searched, nothing found', {}, 'NOTHING_FOUND'],
    ['somebody without anything to search for', { subjects: [{ ...subject, outcome: 'NOT_SEARCHED' }] }, 'INCOMPLETE'],
    ['a candidate', { candidates: [candidate] }, 'CANDIDATES_FOUND'],
  ])('states of a run with %s: %s', (_, facts, statement) => {
    expect(factsOf([run(facts)])).toMatchObject({ kind: 'DISTRIBUTOR', statement, parties: [{ names: ['Ana'] }] });
  });

  it('says of a screening what its parts say', () => {
    expect(factsOf([end(), part()])).toMatchObject({ statement: 'NOTHING_FOUND', parties: [{ place: 1, role: null }] });
    const found = [{ list: 'un', ref: '1', name: 'B', score: 0.9, idMatch: false, features: [] }];
    expect(factsOf([end(), part({ candidates: found })])).toMatchObject({ statement: 'CANDIDATES_FOUND' });
  });

  it('says for which later list versions the result of a run holds, and by which rescreenings', () => {
    const searched = run({ distributorId: 'd', listVersions: [version('v1')] });
    const first = rescreening('r1', '2027', { listVersions: [version('v1'), version('v2')] });
    const second = rescreening('r2', '2028', { method: 'WHOLE', listVersions: [version('v2'), version('v3')] });
    const { lists, holdsFor, heldBy } = factsOf([searched, first, second]);
    expect(lists.map(({ versionId }) => versionId)).toEqual(['v1']);
    expect(holdsFor.map(({ versionId, at, rescreeningId }) => [versionId, at, rescreeningId])).toEqual([
      ['v2', '2027', 'r1'],
      ['v3', '2028', 'r2'],
    ]);
    expect(heldBy).toEqual([
      { ...heldBy[0], id: 'r1', at: '2027', method: 'CHANGES', enrolled: 9, coverageHash: 'of r1' },
      { ...heldBy[1], id: 'r2', at: '2028', method: 'WHOLE', enrolled: 9, coverageHash: 'of r2' },
    ]);
    expect(factsOf([searched])).toMatchObject({ holdsFor: [], heldBy: [] });
    expect(factsOf([end(), part()])).toMatchObject({ holdsFor: [], heldBy: [] });
  });

  it.each([
    ['that came to nothing for the distributor', rescreening('r', '2027', { notCovered: ['d'] })],
    ['that searched for it again', rescreening('r', '2027', { runs: [{ distributorId: 'd', runId: 'other' }] })],
    ['from before the run', rescreening('r', '2025')],
  ])('takes no rescreening %s for a proof', (_, event) => {
    expect(certificateFacts([run({ distributorId: 'd' }), event]).ok).toBe(false);
  });

  it('shows erased names as such', () => {
    const erased = { $commitment: '00' };
    expect(factsOf([end(), part({ asked: erased })]).parties[0]?.names).toBeNull();
    expect(factsOf([run({ subjects: [{ ...subject, names: erased }] })]).parties[0]?.names).toBeNull();
  });

  it.each([
    ['nothing', []],
    ['another event', [{ type: 'hit.raised', leaf: '', state: {} }]],
    ['more than the run', [run({}), run({})]],
    ['a part too few', [end()]],
    ['another part', [end(), { ...part(), leaf: 'other' }]],
    ['fewer parties than were asked after', [end({ parties: 2 }), part()]],
  ])('does not follow from %s', (_, events) => {
    expect(certificateFacts(events).ok).toBe(false);
  });
});
