import { describe, expect, it } from '@jest/globals';
import { numberOf } from './number-text';

describe('numberOf', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 250,5', 1250.5],
    ["1'250.5", 1250.5],
    ['1,250.5', 1250.5],
    ['١٢٥٠٫٥', 1250.5],
    ['۱۲', 12],
    ['-3', -3],
  ])('reads %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it('takes a group of three for thousands where whole numbers are asked for', () => {
    expect([numberOf('1.250', true), numberOf('1,250', true), numberOf('1.250')]).toEqual([1250, 1250, 1.25]);
  });

  it.each(['', 'a few', '12 pieces', '1e3', '--2', '.5'])('finds no number in “%s”', (text) => {
    expect(numberOf(text)).toBeNaN();
  });
});
