import { describe, expect, it } from '@jest/globals';
import type { OwnershipPartyKind } from '@downstream/kernel';
import { ownersAbove } from './owners-above';
import { WHOLE } from './share';
import { chart } from './testing/a-chart';

const seen = (edges: readonly string[], kinds: Readonly<Record<string, OwnershipPartyKind>> = {}) => {
  const made = chart(edges, []);
  const parties = made.parties.map((party) => ({ ...party, kind: kinds[party.id] ?? party.kind }));
  return ownersAbove({ ...made, parties }, 'A', '2026-11-23');
};

describe('what stands above a party', () => {
  it('has as many layers as its longest chain, also where it goes round in a circle', () => {
    expect(seen(['P 60 A', 'Q 40 A', 'R 100 Q', 'S 100 R'])?.layers).toBe(3);
    expect(seen(['P 60 A', 'A 10 P'])?.layers).toBe(2);
  });

  it('is headed by whoever is at the end of the majorities, and by nobody where one could be unknown', () => {
    expect(seen(['P 60 A', 'Q 40 A'], { P: 'PERSON', Q: 'PERSON' })?.head).toBe('A');
    expect(seen(['P 30 A', 'Q 30 A'], { P: 'PERSON', Q: 'PERSON' })?.head).toBe('A');
    expect(seen(['B 100 A', 'P 100 B'], { P: 'PERSON' })?.head).toBe('B');
    expect(seen(['B 100 A'])?.head).toBeNull();
    expect(seen(['P 20 A'], { P: 'PERSON' })?.head).toBeNull();
    expect(seen(['B 40-70 A', 'P 30 A'], { P: 'PERSON' })?.head).toBeNull();
    expect(seen(['T 100 A'], { T: 'ARRANGEMENT' })?.head).toBeNull();
    expect(seen(['B 100 A', 'A 100 B'])?.head).toBeNull();
  });

  it('counts what states hold, straight and through those they have the half of', () => {
    const states = { S: 'STATE' } as const;
    expect(seen(['S 25 A'], states)?.ofStates).toBe(WHOLE / 4);
    expect(seen(['B 30 A', 'S 50 B'], states)?.ofStates).toBe((WHOLE * 3) / 10);
    expect(seen(['B 30 A', 'S 49 B'], states)?.ofStates).toBe(0);
    expect(ownersAbove(chart([], []), 'A', '2026-11-23')).toBeUndefined();
  });
});
