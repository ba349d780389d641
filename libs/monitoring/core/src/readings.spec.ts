import { aDistributor, anOfficer, anOwner } from '@downstream/distributors/core/testing';
import type { Distributor } from '@downstream/distributors/core';
import { describe, expect, it } from '@jest/globals';
import { distributorReadings } from './distributor-readings';
import { documentReading } from './document-reading';
import { judgeChange } from './judge-change';
import { screeningReading, type ScreeningFacts } from './screening-reading';
import { statementReading } from './statement-reading';

/** Which kinds changed between two records. */
const changedKinds = (before: Distributor, now: Distributor): string[] =>
  distributorReadings(now).flatMap((reading, i) => {
    const judged = judgeChange(distributorReadings(before)[i], reading);
    return judged.what === 'CHANGED' ? [`${reading.kind} ${judged.direction}`] : [];
  });

describe('the record of a distributor', () => {
  const before = aDistributor({ parties: [anOwner(), anOfficer()], tier: 'MEDIUM' });

  it('changes kind by kind', () => {
    const name = { ...before.legalName, native: 'Another Name Ltd' };
    expect(changedKinds(before, { ...before, legalName: name })).toEqual(['NAME OTHER']);
    expect(changedKinds(before, { ...before, parties: [anOwner()] })).toEqual(['PEOPLE OTHER']);
    expect(changedKinds(before, { ...before, parties: [anOfficer()] })).toEqual(['OWNERS OTHER']);
    expect(changedKinds(before, { ...before, country: 'AE' })).toEqual(['ADDRESS OTHER']);
    expect(changedKinds(before, { ...before, territory: [...before.territory, 'KG'] })).toEqual(['BUSINESS OTHER']);
    expect(changedKinds(before, { ...before, tier: 'HIGH' })).toEqual(['TIER WORSE']);
    expect(changedKinds(before, { ...before, tier: null })).toEqual(['TIER WORSE']);
  });

  it('does not change by another spelling, order, version or author', () => {
    const native = `  ${before.legalName.native.toUpperCase()} `;
    const said: Distributor = {
      ...before,
      legalName: { ...before.legalName, native },
      parties: before.parties.toReversed(),
      territory: before.territory.toReversed(),
      sponsorId: null,
      version: before.version + 7,
    };
    expect(changedKinds(before, said)).toEqual([]);
  });

  it('says a share that became another', () => {
    const more = anOwner({ share: { kind: 'PERCENT', percent: 51 } });
    const less = anOwner({ share: { kind: 'BAND', from: 25, to: 50 } });
    expect(changedKinds({ ...before, parties: [less] }, { ...before, parties: [more] })).toEqual(['OWNERS OTHER']);
  });
});

describe('the screening', () => {
  const judged = (before: ScreeningFacts, now: ScreeningFacts) => {
    const reading = screeningReading(now);
    return reading && judgeChange(screeningReading(before), reading);
  };
  const clear: ScreeningFacts = { result: 'CLEAR', hits: [{ id: 'h0', state: 'FALSE_POSITIVE', entry: 'X' }] };
  const open: ScreeningFacts = { result: 'POTENTIAL_MATCH', hits: [{ id: 'h1', state: 'OPEN', entry: 'Xu' }] };

  it('gets worse by a hit, by one more, and by a confirmed one', () => {
    expect(judged(clear, open)).toMatchObject({
      direction: 'WORSE',
      after: expect.arrayContaining([{ what: 'HIT_OPEN', value: 'Xu', ref: 'h1' }]),
    });
    const two = { ...open, hits: [...open.hits, { id: 'h2', state: 'REOPENED', entry: 'Yu' } as const] };
    expect(judged(open, two)).toMatchObject({
      direction: 'WORSE',
      before: [],
      after: [{ what: 'HIT_OPEN', value: 'Yu', ref: 'h2' }],
    });
    const found: ScreeningFacts = { result: 'CONFIRMED_MATCH', hits: [{ id: 'h1', state: 'TRUE_MATCH', entry: 'Xu' }] };
    expect(judged(open, found)).toMatchObject({ direction: 'WORSE' });
    expect(judged(open, clear)).toMatchObject({ direction: 'BETTER' });
  });

  it('is the same by a first vote, by another name of the entry, and by a hit that was settled before', () => {
    const voted: ScreeningFacts = { ...open, hits: [{ id: 'h1', state: 'PROPOSED', entry: 'XU Wei' }] };
    expect(judged(open, voted)).toEqual({ what: 'SAME' });
    expect(judged(clear, { result: 'CLEAR', hits: [] })).toEqual({ what: 'SAME' });
  });

  it('says nothing while it is out of date', () => {
    expect(screeningReading({ result: 'STALE', hits: [] })).toBeUndefined();
  });

  it('is worse where it was not found out: not checked is never good', () => {
    for (const result of ['NOT_RUN', 'ERROR', 'SOURCE_UNAVAILABLE', 'INCONCLUSIVE'] as const) {
      expect(judged(clear, { result, hits: [] })).toMatchObject({ direction: 'WORSE' });
    }
  });
});

describe('a statement and a document', () => {
  it('get worse towards their end, and a statement by what ends it', () => {
    const statement = (state: Parameters<typeof statementReading>[0]['state']) =>
      statementReading({ id: 'a', state, kind: 'T1' });
    const order = ['ACCEPTED', 'EXPIRING', 'EXPIRED', 'LAPSED', 'CONTRADICTED'] as const;
    order.slice(1).forEach((state, i) => {
      expect(judgeChange(statement(order[i]!), statement(state)!)).toMatchObject({ direction: 'WORSE' });
    });
    expect(statement('DRAFT')).toBeUndefined();
    const paper = (expiresOn: string | null, today: string) =>
      documentReading({ id: 'd', kind: 'LICENCE', expiresOn, removed: false }, today);
    expect(judgeChange(paper('2026-06-30', '2026-03-01'), paper('2026-06-30', '2026-06-10'))).toMatchObject({
      direction: 'WORSE',
    });
    expect(judgeChange(paper('2026-06-30', '2026-06-10'), paper('2026-06-30', '2026-07-01'))).toMatchObject({
      direction: 'WORSE',
    });
    expect(judgeChange(paper('2026-06-30', '2026-06-10'), paper('2027-06-30', '2026-06-10'))).toMatchObject({
      direction: 'BETTER',
    });
    expect(judgeChange(paper('2026-06-30', '2026-03-01'), paper('2026-06-30', '2026-03-02'))).toEqual({ what: 'SAME' });
  });
});
