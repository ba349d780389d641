import { describe, expect, it } from '@jest/globals';
import { aLikeness, aReason } from '../testing/index';
import { MOST_NODES, relationGraph } from './relation-graph';

const phone = aReason({ kind: 'PHONE', shown: '+77015550123' });
const room = aReason({ kind: 'UNIT', shown: 'Abay Avenue 12, Office 4' });

describe('the picture of what is in common', () => {
  it('has each fact once, with an edge to everybody who shares it', () => {
    const graph = relationGraph([aLikeness(1, { reasons: [phone, room] }), aLikeness(2, { reasons: [phone] })]);
    expect(graph?.facts.map(({ kind }) => kind)).toEqual(['UNIT', 'PHONE']);
    expect(graph?.edges.map(({ fact, other }) => `${fact.kind} ${other.like.legalName.native}`).sort()).toEqual([
      'PHONE Reseller 1',
      'PHONE Reseller 2',
      'UNIT Reseller 1',
    ]);
    expect(graph?.rows).toBe(2);
  });

  it('puts one fact in the middle of those who share it', () => {
    const graph = relationGraph([1, 2, 3].map((n) => aLikeness(n, { reasons: [phone] })));
    expect(graph?.facts.map(({ row }) => row)).toEqual([1]);
    expect(graph?.others.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('is the same for the same answer', () => {
    const rows = [aLikeness(1, { reasons: [room, phone] }), aLikeness(2, { reasons: [room, phone] })];
    expect(relationGraph(rows)).toEqual(relationGraph(rows));
  });

  it('is none of nobody, and none of more than fit', () => {
    expect(relationGraph([])).toBeUndefined();
    const crowd = (n: number) => Array.from({ length: n }, (_, i) => aLikeness(i, { reasons: [phone] }));
    expect(relationGraph(crowd(MOST_NODES - 2))).toBeDefined();
    expect(relationGraph(crowd(MOST_NODES - 1))).toBeUndefined();
  });
});
