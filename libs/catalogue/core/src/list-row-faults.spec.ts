import { expect, it } from '@jest/globals';
import type { PublishedListKind } from '@downstream/kernel';
import { rowFaults } from './list-row-faults';
import type { ListRows } from './list-rows';
import { shippedLists } from './shipped-lists';

const good: { readonly [K in PublishedListKind]: ListRows[K] } = {
  CHPL: { hs6: '854231', tier: '1', description: 'Processors' },
  LEGAL_ANNEX: { prefix: '88062210', annex: '833/2014 Annex XXIII', description: 'Drones', status: 'TO_CONFIRM' },
  SENSITIVE_GOODS: {
    goods: 'helmets',
    description: 'Helmets',
    prefixes: ['650610'],
    controlNumbers: [],
    parameters: [],
    status: 'POLICY',
  },
  GOODS_KEYWORDS: { goods: 'helmets', language: 'en', keyword: 'helmet', match: 'WORD', note: null },
  COUNTRY_SET: { set: 'EAR_D5', code: 'KH', from: null, to: '2026-02-03', status: 'TO_CONFIRM', note: null },
  HS_FORWARD: { from: '852580', to: ['852589'] },
};
const faultsOf = <K extends PublishedListKind>(kind: K, change: Partial<ListRows[K]>) =>
  rowFaults(kind, [{ ...good[kind], ...change }]);

it.each(Object.keys(good) as PublishedListKind[])('finds none in a row of %s, and the second of two', (kind) => {
  expect(rowFaults(kind, [good[kind]])).toEqual([]);
  expect(rowFaults(kind, [good[kind], good[kind]])).toEqual([{ pointer: '/rows/1', code: 'TWICE' }]);
  expect(rowFaults(kind, [])).toEqual([{ pointer: '/rows', code: 'REQUIRED' }]);
});

it.each([
  ['CHPL', { hs6: '85423' }, '/rows/0/hs6', 'HS_CODE'],
  ['CHPL', { tier: '5' as '1' }, '/rows/0/tier', 'UNKNOWN'],
  ['CHPL', { description: '' }, '/rows/0/description', 'REQUIRED'],
  ['LEGAL_ANNEX', { prefix: '8' }, '/rows/0/prefix', 'HS_CODE'],
  ['LEGAL_ANNEX', { annex: ' ' }, '/rows/0/annex', 'REQUIRED'],
  ['SENSITIVE_GOODS', { prefixes: [] }, '/rows/0/prefixes', 'REQUIRED'],
  ['SENSITIVE_GOODS', { prefixes: ['6506', '65-06'] }, '/rows/0/prefixes/1', 'HS_CODE'],
  ['SENSITIVE_GOODS', { status: 'SURE' as 'POLICY' }, '/rows/0/status', 'UNKNOWN'],
  ['GOODS_KEYWORDS', { keyword: '--' }, '/rows/0/keyword', 'REQUIRED'],
  ['GOODS_KEYWORDS', { language: 'English' }, '/rows/0/language', 'UNKNOWN'],
  ['GOODS_KEYWORDS', { match: 'LIKE' as 'WORD' }, '/rows/0/match', 'UNKNOWN'],
  ['COUNTRY_SET', { code: 'Kambodscha' }, '/rows/0/code', 'UNKNOWN'],
  ['COUNTRY_SET', { from: '2026-01-32' }, '/rows/0/from', 'DAY'],
  ['COUNTRY_SET', { from: '2026-02-03' }, '/rows/0/to', 'PAST'],
  ['HS_FORWARD', { from: '8525' }, '/rows/0/from', 'HS_CODE'],
  ['HS_FORWARD', { to: [] }, '/rows/0/to', 'REQUIRED'],
  ['HS_FORWARD', { to: ['852589', '8525'] }, '/rows/0/to/1', 'HS_CODE'],
] as const)('%s %j', (kind, change, pointer, code) => {
  expect(faultsOf(kind, change as object)).toEqual([{ pointer, code }]);
});

it.each(shippedLists)('finds none in what comes with the product: $list', ({ kind, rows }) => {
  expect(rowFaults(kind, rows)).toEqual([]);
});
