import { describe, expect, it } from '@jest/globals';
import { publishedListKinds } from '@downstream/kernel';
import { rowFaults } from './list-row-faults';
import { cellsOf, readTable, rowOf } from './list-table';
import { shippedLists } from './shipped-lists';

describe('the cells of a row', () => {
  it.each(publishedListKinds)('say it whole: %s', (kind) => {
    const { rows } = shippedLists.find((list) => list.kind === kind)!;
    for (const row of rows) expect(rowOf(kind, cellsOf(kind, row))).toEqual(row);
  });

  it('are taken in small letters too where there is a choice, and the first where nothing is said', () => {
    expect(rowOf('CHPL', { hs6: ' 854231 ', tier: '3a', description: 'x' })).toMatchObject({
      hs6: '854231',
      tier: '3A',
    });
    expect(rowOf('GOODS_KEYWORDS', { keyword: 'drone' })).toMatchObject({ match: 'WORD', note: null });
    expect(rowFaults('CHPL', [rowOf('CHPL', { hs6: '854231', tier: '9', description: 'x' })])).toEqual([
      { pointer: '/rows/0/tier', code: 'UNKNOWN' },
    ]);
  });
});

describe('a pasted table', () => {
  const goods = { goods: 'chairs', description: 'Chairs', prefixes: ['9401', '9403'], status: 'POLICY' };

  it.each([
    ['commas', 'goods,description,prefixes,status\nchairs,Chairs,9401;9403,policy\n'],
    [
      'tabs, in another order',
      '\uFEFFPrefixes\tGoods\tColour\tDescription\tStatus\r\n9401; 9403\tchairs\tred\tChairs\tPOLICY',
    ],
    ['semicolons', 'goods;description;prefixes;status\nchairs;Chairs;"9401;9403";POLICY'],
  ])('is read by %s', (_, text) => {
    expect(readTable('SENSITIVE_GOODS', text)).toMatchObject({ rows: [goods], faults: [] });
  });

  it('keeps quotes, commas and lines inside a cell', () => {
    const { rows } = readTable('CHPL', 'hs6,tier,description\n854231,1,"Processors, ""fast""\nand slow"');
    expect(rows).toEqual([{ hs6: '854231', tier: '1', description: 'Processors, "fast"\nand slow' }]);
  });

  it.each(['', 'hs6,tier,description', 'hs6,tier,description\n"854231'])('without rows is none: %j', (text) => {
    expect(readTable('CHPL', text)).toEqual({ rows: [], faults: [{ pointer: '/text', code: 'REQUIRED' }] });
  });

  it('names the columns it misses', () => {
    expect(readTable('LEGAL_ANNEX', 'prefix,colour\n8806,red').faults).toEqual([
      { pointer: '/columns/annex', code: 'REQUIRED' },
      { pointer: '/columns/description', code: 'REQUIRED' },
    ]);
  });
});
