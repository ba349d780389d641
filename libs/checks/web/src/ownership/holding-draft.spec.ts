import { describe, expect, it } from '@jest/globals';
import { anOwnership, company, lower } from '../testing/an-ownership';
import { changesOf, draftFaults, emptyHolding, holdingOf } from './holding-draft';

const today = '2026-03-01';
const filled = {
  ...emptyHolding(company, today),
  ...{ name: 'Ivan', percent: '49,99', source: 'Extract', grade: 'A' as const, reason: 'Read' },
};
let count = 0;
const newId = () => `id${++count}`;

describe('a holding as it is filled in', () => {
  it('says what is missing or wrong', () => {
    expect(Object.keys(draftFaults(emptyHolding(company, today)))).toEqual([
      ...['name', 'percent', 'source', 'grade', 'reason'],
    ]);
    expect(draftFaults({ ...filled, from: '2026-02-01', until: '2026-02-01', percent: '101' })).toEqual({
      percent: 'checks.ownership.form.percentWrong',
      until: 'checks.ownership.form.untilWrong',
    });
    expect(draftFaults(filled)).toEqual({});
  });

  it('adds somebody new with what they hold, the comma read as a point', () => {
    count = 0;
    expect(changesOf(filled, null, newId, 'nobody')).toMatchObject([
      { act: 'ADD', entry: 'id1', fact: { kind: 'HOLDER', name: 'Ivan' } },
      { act: 'ADD', entry: 'id2', fact: { owner: 'id1', asset: company, capital: { percent: '49.99' }, votes: null } },
    ]);
  });

  it('corrects what is on file, under its own id', () => {
    const edge = anOwnership().edges[0]!;
    const draft = { ...holdingOf(edge, today), until: '2026-02-01', reason: 'Sold' };
    expect(changesOf(draft, edge.id, newId, 'nobody')).toMatchObject([
      { act: 'CORRECT', entry: lower, fact: { capital: { kind: 'EXACT', percent: '48' }, until: '2026-02-01' } },
    ]);
  });
});
