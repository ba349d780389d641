import { describe, expect, it } from '@jest/globals';
import type { Id, TemplateKind } from '@downstream/kernel';
import { coverageMap } from './coverage-map';
import type { Relied } from './cover-line';

const item = (partKey: string, amount: string, hs6 = '852589') => ({
  ...{ lineId: `${partKey} line` as Id<'attestationLine'>, partKey, hs6, left: { amount, unit: 'pcs' } },
});
const aRelied = (id: string, more: Partial<Relied> = {}): Relied => ({
  ...{ id: id as Id<'attestation'>, kind: 'T1', validFrom: '2026-01-01', validTo: '2027-10-01', usable: true },
  ...{ items: [item('TC2', '5')], destinations: ['KZ'], endUsers: null, codes: null },
  ...more,
});
const map = (relied: Relied[], underWay: TemplateKind[] = [], day = '2026-11-23') =>
  coverageMap(relied, ['KZ', 'DE'], underWay, day);
const states = (rows: ReturnType<typeof map>) =>
  rows.map(({ partKey, template, cells }) => [partKey ?? template, ...cells.map(({ state }) => state)]);

describe('the map of what is covered', () => {
  it('has a row for each item and each template about the relation, and a cell for each destination', () => {
    const rows = map([aRelied('a', { items: [item('TC2', '5'), item('AX1', '1', '900580')] })], ['T4']);
    expect(states(rows)).toEqual([
      ['TC2', 'COVERED', 'NOT_ASKED'],
      ['AX1', 'COVERED', 'NOT_ASKED'],
      ['T2', 'NOT_ASKED', 'NOT_ASKED'],
      ['T4', 'ASKED', 'ASKED'],
    ]);
    expect(rows[0]?.cells[0]).toEqual({
      ...{ destination: 'KZ', state: 'COVERED', by: 'a', until: '2027-10-01', left: { amount: '5', unit: 'pcs' } },
      gap: null,
    });
    expect(rows[0]?.cells[1]).toMatchObject({ by: null, gap: 'DESTINATION' });
  });

  it('says whether goods were asked about at all before any item was attested', () => {
    expect(states(map([], ['T3']))[0]).toEqual(['T1', 'ASKED', 'ASKED']);
    expect(states(map([]))[0]).toEqual(['T1', 'NOT_ASKED', 'NOT_ASKED']);
  });

  it('says why what was promised does not cover: used up, not in date, not usable', () => {
    const gaps = [{ items: [item('TC2', '0')] }, { validTo: '2026-11-22' }, { usable: false }].map(
      (more) => map([aRelied('a', more)])[0]?.cells[0],
    );
    expect(gaps.map((cell) => [cell?.state, cell?.gap, cell?.by])).toEqual([
      ['NOT_COVERED', 'QUANTITY', 'a'],
      ['NOT_COVERED', 'NOT_IN_DATE', 'a'],
      ['NOT_COVERED', 'NOT_USABLE', 'a'],
    ]);
  });

  it('says that it ends soon from sixty days before its last day on, and not where another one goes on', () => {
    const soon = aRelied('a', { validTo: '2027-01-22' });
    expect(map([soon])[0]?.cells[0]?.state).toBe('ENDS_SOON');
    expect(map([aRelied('a', { validTo: '2027-01-23' })])[0]?.cells[0]?.state).toBe('COVERED');
    expect(map([soon, aRelied('b')])[0]?.cells[0]).toMatchObject({ state: 'COVERED', by: 'b' });
  });

  it('takes an attestation that limits no destination for all of them, and never an unusable one over a usable one', () => {
    const rows = map([aRelied('a', { kind: 'T2', items: null, destinations: null }), aRelied('b', { usable: false })]);
    expect(states(rows)).toEqual([
      ['TC2', 'NOT_COVERED', 'NOT_ASKED'],
      ['T2', 'COVERED', 'COVERED'],
      ['T4', 'NOT_ASKED', 'NOT_ASKED'],
    ]);
  });
});
