import { describe, expect, it } from '@jest/globals';
import { readRateLines } from './rate-lines';

const TODAY = '2026-11-23';
const read = (...lines: string[]) => readRateLines(lines.join('\n'), TODAY);

describe('readRateLines', () => {
  it('reads semicolons, tabs and commas, with or without a heading', () => {
    const usd = { on: '2026-11-02', currency: 'USD', base: 'EUR', rate: '0.8642' };
    expect(read('day;currency;base;rate', '2026-11-02; usd ;EUR;0,8642').rates).toEqual([usd]);
    expect(read('2026-11-02\tUSD\tEUR\t0.86420').rates).toEqual([usd]);
    expect(read('', '2026-11-02,USD,EUR,0.8642', '').rates).toEqual([usd]);
  });

  it.each([
    ['COLUMNS', '2026-11-02;USD;EUR'],
    ['COLUMNS', '2026-11-02,USD,EUR,0,86'],
    ['DAY', '02.11.2026;USD;EUR;1'],
    ['DAY', '2026-02-30;USD;EUR;1'],
    ['FUTURE', '2026-11-24;USD;EUR;1'],
    ['CURRENCY', '2026-11-02;US;EUR;1'],
    ['SAME_CURRENCY', '2026-11-02;EUR;EUR;1'],
    ['RATE', '2026-11-02;USD;EUR;0'],
    ['RATE', '2026-11-02;USD;EUR;-1'],
    ['RATE', '2026-11-02;USD;EUR;1.234,5'],
  ])('names what is wrong: %s in %j, and keeps the others', (fault, line) => {
    expect(read(line, '2026-11-02;GBP;EUR;1.1')).toMatchObject({
      rates: [{ currency: 'GBP' }],
      faults: [{ line: 1, fault, text: line }],
    });
  });

  it('takes one rate of a pair and day, either way round', () => {
    expect(read('2026-11-02;USD;EUR;0.9', '2026-11-02;EUR;USD;1.1').faults).toMatchObject([
      { line: 2, fault: 'TWICE' },
    ]);
  });
});
