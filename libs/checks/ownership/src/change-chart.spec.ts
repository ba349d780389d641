import { describe, expect, it } from '@jest/globals';
import { assembleChart, type ChartParts } from './assemble-chart';
import { changed, MOST_ENTRIES, takesTwo } from './change-chart';
import type { ChartChange, ChartEntry, ChartFact } from './chart-facts';
import { judgeOne } from './judge-party';
import { regimesOf } from './regime-seeds';

const source = { text: 'Register', grade: 'A', asOf: '2026-01-01' } as const;
const always = { from: null, until: null };
const holder: ChartFact = { kind: 'HOLDER', name: 'H', holderKind: 'PERSON', country: null, number: null };
const edgeOf = (owner: string, asset: string, percent = '60'): ChartFact => ({
  ...{ kind: 'EDGE', owner, asset, capital: { kind: 'EXACT', percent }, votes: null, ...always, source },
});
const outside = { parties: ['D', 'O'], edges: ['O'] };
const faultsOf = (entries: readonly ChartEntry[], ...changes: ChartChange[]) => {
  const result = changed(entries, changes, outside);
  return result.ok ? [] : (result.refusal.details?.['faults'] as { code: string }[]).map(({ code }) => code);
};
const held: readonly ChartEntry[] = [
  { id: 'H', fact: holder },
  { id: 'E', fact: edgeOf('H', 'D') },
];

describe('changes to a chart', () => {
  it('add a holder and what it holds in one go', () => {
    const result = changed(
      [],
      [
        { act: 'ADD', entry: 'H', fact: holder },
        { act: 'ADD', entry: 'E', fact: edgeOf('H', 'O') },
      ],
      outside,
    );
    expect(result).toEqual({
      ok: true,
      value: [
        { id: 'H', fact: holder },
        { id: 'E', fact: edgeOf('H', 'O') },
      ],
    });
  });

  it('correct what the record says by an entry of the same id', () => {
    expect(faultsOf([], { act: 'CORRECT', entry: 'O', fact: edgeOf('O', 'D') })).toEqual([]);
    expect(faultsOf([], { act: 'REMOVE', entry: 'O' })).toEqual(['ENTRY_UNKNOWN']);
  });

  it.each<[string, ChartChange]>([
    ['ENTRY_KNOWN', { act: 'ADD', entry: 'H', fact: holder }],
    ['ENTRY_KNOWN', { act: 'ADD', entry: 'D', fact: holder }],
    ['ENTRY_UNKNOWN', { act: 'CORRECT', entry: 'Q', fact: edgeOf('H', 'D') }],
    ['KIND_CHANGED', { act: 'CORRECT', entry: 'E', fact: holder }],
    ['PARTY_UNKNOWN', { act: 'ADD', entry: 'F', fact: edgeOf('Q', 'D') }],
    ['STILL_NAMED', { act: 'REMOVE', entry: 'H' }],
    ['SHARE_INVALID', { act: 'ADD', entry: 'F', fact: edgeOf('H', 'D', '101') }],
    ['TOO_FEW_MEMBERS', { act: 'ADD', entry: 'F', fact: { kind: 'JOINT', members: ['H', 'H'], ...always, source } }],
    [
      'ENDS_BEFORE_IT_BEGINS',
      {
        act: 'CORRECT',
        entry: 'E',
        fact: { ...edgeOf('H', 'D'), from: '2026-02-01', until: '2026-02-01' } as ChartFact,
      },
    ],
  ])('are refused with %s', (code, change) => expect(faultsOf(held, change)).toEqual([code]));

  it('are refused where a chart would hold too much', () => {
    const many = Array.from({ length: MOST_ENTRIES }, (_, n) => ({ id: `h${n}`, fact: holder }));
    const result = changed(many, [{ act: 'ADD', entry: 'H', fact: holder }], outside);
    expect(result).toMatchObject({ refusal: { code: 'OWNERSHIP_CHART_FULL' } });
  });

  it('take two people where they correct, take out, or say that somebody is not connected', () => {
    const apart: ChartFact = { kind: 'CONTROL', fact: 'NOT_CONNECTED_TO', holder: 'H', over: 'O', ...always, source };
    expect(takesTwo({ act: 'ADD', entry: 'E', fact: edgeOf('H', 'D') })).toBe(false);
    expect(takesTwo({ act: 'ADD', entry: 'F', fact: apart })).toBe(true);
    expect(takesTwo({ act: 'CORRECT', entry: 'E', fact: edgeOf('H', 'D') })).toBe(true);
    expect(takesTwo({ act: 'REMOVE', entry: 'E' })).toBe(true);
  });
});

describe('a chart put together', () => {
  const parts: ChartParts = {
    root: { id: 'D', name: 'Distributor', kind: 'ENTITY' },
    declared: [{ id: 'O', name: 'Owner', kind: 'PERSON', share: { kind: 'EXACT', percent: '55' } }],
    declaredSource: source,
    ...{ entries: [], listed: [], beside: [] },
  };
  const verdict = (of: ChartParts, regime: string) =>
    judgeOne(assembleChart(of), 'D', '2026-06-01')!.regimes.find((one) => one.regime === regime)!.verdict;

  it('blocks by an owner of the record whom screening confirmed, in the regimes of that list', () => {
    const listed = [{ party: 'O', regimes: regimesOf(['OFAC_SDN']), list: 'SDN' }];
    expect([verdict({ ...parts, listed }, 'OFAC'), verdict({ ...parts, listed }, 'EU')]).toEqual([
      ...['BLOCKED_BY_OWNERSHIP', 'NONE'],
    ]);
  });

  it('takes a correction instead of the record', () => {
    const listed = [{ party: 'O', regimes: regimesOf(['UK_SL']), list: 'UK' }];
    const entries = [{ id: 'O', fact: edgeOf('O', 'D', '50') }];
    expect(verdict({ ...parts, listed, entries: [] }, 'UK')).toBe('BLOCKED_BY_OWNERSHIP');
    expect(verdict({ ...parts, listed, entries }, 'UK')).toBe('UNDETERMINED');
  });

  it('counts a list that nobody knows everywhere, and others by their row', () => {
    expect(regimesOf(['UNKNOWN'])).toEqual(['OFAC', 'EU', 'UK', 'BIS']);
    expect(regimesOf(['OFAC_CAPTA', 'CN_MOFCOM'])).toEqual([]);
  });
});
