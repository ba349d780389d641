import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compact } from './compact';

describe('a number as it is compared', () => {
  it.each([
    [' 5493 001k-jtiigc8y1r12 ', '5493001KJTIIGC8Y1R12'],
    ['CHE‑116.281.710 MWST', 'CHE116281710MWST'],
    ['ＨＲＢ　１２３', 'HRB123'],
    ['٧٧٠٧ ۰۸۳', '7707083'],
    ['23/456', '23456'],
  ])('has no signs between its groups: %s', (written, number) => {
    expect(compact(written)).toBe(number);
  });

  it('stays as it is when it is made twice', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(compact(compact(text))).toBe(compact(text))));
  });
});
