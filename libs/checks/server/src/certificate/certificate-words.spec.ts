import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts, CertifiedParty } from '@downstream/checks/core';
import { moment, searchedBy, verdictOf } from './certificate-words';

const by = { names: 2, identifiers: 1, addresses: 0, countries: 1, dateOfBirth: true };
const party = (facts: Partial<CertifiedParty> = {}): CertifiedParty => ({
  ...{ place: 1, role: null, names: ['A'], fingerprint: '', outcome: 'SEARCHED', by, candidates: [] },
  ...facts,
});
const facts = (parties: readonly CertifiedParty[], statement: CertificateFacts['statement']): CertificateFacts => ({
  ...{ id: '', kind: 'REQUEST', searchedAt: '2026-11-22T09:14:59.000Z', methodVersion: '', threshold: 0.8 },
  ...{ inputsHash: '', statement, parties, holdsFor: [], heldBy: [] },
  lists: [{ list: 'un', versionId: '', version: 1, generatedAt: null, retrievedAt: null, sha256: '', entries: 1 }],
});
const candidate = { list: 'un', ref: '1', name: 'B', score: 0.9, idMatch: false, outcome: null };

describe('verdictOf', () => {
  it('says that nothing was found, of whom, where and when', () => {
    expect(verdictOf(facts([party(), party()], 'NOTHING_FOUND'))).toEqual([
      'No list entry was found that may be one of the parties.',
      '2 parties were searched for in 1 list on 22 November 2026, 09:14 UTC.',
    ]);
  });

  it('says until when later lists changed nothing of it', () => {
    const rescreening = { id: '', methodVersion: '', method: 'CHANGES' as const, enrolled: 3, coverageHash: '' };
    const heldBy = ['2026-11-23T06:00:00.000Z', '2026-11-24T06:30:00.000Z'].map((at) => ({ ...rescreening, at }));
    expect(verdictOf({ ...facts([party()], 'NOTHING_FOUND'), heldBy })[1]).toBe(
      '1 party was searched for in 1 list on 22 November 2026, 09:14 UTC. Lists as they were until 24 November 2026, 06:30 UTC change nothing of that, as rescreenings prove.',
    );
  });

  it('never calls a search complete of which a part was none', () => {
    const [what, more] = verdictOf(facts([party(), party({ outcome: 'NOT_SEARCHED' })], 'INCOMPLETE'));
    expect(what).toBe('The search was not complete.');
    expect(more).toContain('1 further party there was nothing that can be searched for');
  });

  it('counts candidates, and does not call them matches', () => {
    const [what, more] = verdictOf(facts([party({ candidates: [candidate, candidate] })], 'CANDIDATES_FOUND'));
    expect(what).toBe('2 list entries may be one of the parties.');
    expect(more).toContain('Likeness alone is no proof');
  });
});

describe('searchedBy', () => {
  it('lists what was looked for', () => {
    expect(searchedBy(party())).toBe('2 names, 1 number, date of birth, 1 country');
    expect(searchedBy(party({ outcome: 'NOT_SEARCHED' }))).toBe('Nothing to search for');
  });
});

describe('moment', () => {
  it('writes the month as a word and names the zone', () => {
    expect(moment('2026-01-05T23:59:59.999Z')).toBe('5 January 2026, 23:59 UTC');
  });
});
