import { describe, expect, it } from '@jest/globals';
import type { OwnershipChart, OwnershipEdge } from './chart';
import { controllersOf } from './controllers';
import { bandOf, shareOf, type Share } from './share';

const source = { text: 'Register', grade: 'A', asOf: '2026-01-01' } as const;
const party = (id: string) => ({ id, kind: 'ENTITY' as const, name: id.toUpperCase() });
const edge = (owner: string, capital: Share | null, more: Partial<OwnershipEdge> = {}): OwnershipEdge => ({
  ...{ id: `${owner}-d`, owner, asset: 'd', capital, votes: null, from: null, until: null, source },
  ...more,
});
const chart = (edges: readonly OwnershipEdge[], more: Partial<OwnershipChart> = {}): OwnershipChart => ({
  ...{ parties: ['a', 'b', 'd'].map(party), edges, listed: [], joint: [], controls: [] },
  ...more,
});
const on = (one: OwnershipChart, day = '2026-03-01') => controllersOf(one, 'd', day).map(({ id }) => id);

describe('who controls a party', () => {
  it('is whoever holds half of it for sure, by capital or by votes, all holdings together', () => {
    expect(on(chart([edge('a', shareOf('50')), edge('b', shareOf('49.99'))]))).toEqual(['a']);
    expect(on(chart([edge('a', shareOf('30')), edge('a', shareOf('20'), { id: 'second' })]))).toEqual(['a']);
    expect(on(chart([edge('a', shareOf('1'), { votes: shareOf('75') })]))).toEqual(['a']);
    expect(on(chart([edge('a', bandOf('25', '75')), edge('b', null)]))).toEqual([]);
  });

  it('is nobody before the holding begins and after it ends', () => {
    const held = chart([edge('a', shareOf('60'), { from: '2026-02-01', until: '2026-04-01' })]);
    expect(['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'].map((day) => on(held, day).length)).toEqual([
      ...[0, 1, 1, 0],
    ]);
  });

  it('is whoever has power over it, and not who only stands close to somebody', () => {
    const fact = (kind: 'VETO' | 'RELATIVE_OF', holder: string) => ({
      ...{ id: `${kind}-${holder}`, kind, holder, over: 'd', from: null, until: null, source },
    });
    expect(on(chart([], { controls: [fact('VETO', 'b'), fact('RELATIVE_OF', 'a')] }))).toEqual(['b']);
  });
});
