import { describe, expect, it } from '@jest/globals';
import { anOwnership, company, holding, listed, lower, upper } from '../testing/an-ownership';
import { chartLayout, MOST_NODES, NODE, pathDown } from './chart-layout';

describe('the layout of a chart', () => {
  it('puts owners above what they own, and lets nobody lie on another', () => {
    const { parties } = chartLayout(anOwnership())!;
    const at = new Map(parties.map(({ party, x, y }) => [party.id, { x, y }]));
    expect(at.get(listed)!.y + NODE.height).toBeLessThan(at.get(holding)!.y);
    expect(at.get(holding)!.y + NODE.height).toBeLessThan(at.get(company)!.y);
  });

  it('is the same for the same chart, in whatever order it comes', () => {
    const view = anOwnership();
    const turned = { ...view, edges: [...view.edges].reverse(), parties: [...view.parties].reverse() };
    const places = (of: typeof view) => new Map(chartLayout(of)!.parties.map(({ party, x, y }) => [party.id, [x, y]]));
    expect(places(turned)).toEqual(places(view));
  });

  it('draws circles and leaves out who holds nothing', () => {
    const view = anOwnership();
    const back = { ...view.edges[0]!, id: 'back', owner: company, asset: holding };
    expect(chartLayout({ ...view, edges: [...view.edges, back] })!.edges).toHaveLength(3);
    expect(chartLayout({ ...view, edges: [] })!.parties).toHaveLength(1);
  });

  it('is none of more than anybody can look at', () => {
    const view = anOwnership();
    const many = Array.from({ length: MOST_NODES }, (_, n) => ({ ...view.parties[2]!, id: `p${n}` }));
    const edges = many.map(({ id }) => ({ ...view.edges[0]!, id: `e${id}`, owner: id }));
    expect(chartLayout({ ...view, parties: [...view.parties, ...many], edges })).toBeUndefined();
  });

  it('knows the ways from a party down to the distributor', () => {
    expect(pathDown(anOwnership(), listed)).toEqual([upper, lower]);
    expect(pathDown(anOwnership(), company)).toEqual([]);
  });
});
