import { expect, it } from '@jest/globals';
import { chplTiers } from '@downstream/kernel';
import { annexRows } from './facts/annexes';
import { chplRows } from './facts/chpl';
import { goodsKeywordRows } from './facts/goods-keywords';
import { sensitiveGoodsRows } from './facts/sensitive-goods';
import { shippedLists } from './shipped-lists';

it('counts the Common High Priority List as it was published', () => {
  const counts = chplTiers.map((tier) => chplRows.filter((row) => row.tier === tier).length);
  expect(counts).toEqual([4, 5, 16, 9, 11, 5]);
});

it('has words for goods that have codes, and for no others', () => {
  const named = new Set(goodsKeywordRows.map(({ goods }) => goods));
  expect([...named].sort()).toEqual(sensitiveGoodsRows.map(({ goods }) => goods).sort());
});

it('has each list once, in force and by nobody’s hand', () => {
  expect(new Set(shippedLists.map(({ list }) => list)).size).toBe(shippedLists.length);
  for (const list of shippedLists) {
    expect(list).toMatchObject({ version: 1, state: 'PUBLISHED', drafted: null, contributors: [] });
    expect(list.effectiveFrom).toMatch(/T00:00:00\.000Z$/);
  }
});

it('says of no annex of a regulation that it is confirmed', () => {
  expect(annexRows).toHaveLength(50);
  expect(new Set(annexRows.map(({ status }) => status))).toEqual(new Set(['TO_CONFIRM']));
});
