import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BASE62, base62, numberOf } from './base62';

describe('base62', () => {
  it('counts through digits, capitals and small letters', () => {
    expect([0n, 9n, 10n, 35n, 36n, 61n, 62n, 3843n].map((n) => base62(n, 2))).toEqual([
      '00',
      '09',
      '0A',
      '0Z',
      '0a',
      '0z',
      '10',
      'zz',
    ]);
  });

  it('holds 256 bits in 43 characters, 32 bits in 6', () => {
    expect(base62(2n ** 256n - 1n, 43)).toHaveLength(43);
    expect(() => base62(2n ** 256n - 1n, 42)).toThrow(RangeError);
    expect(base62(2n ** 32n - 1n, 6)).toBe('4gfFC3');
    expect(() => base62(-1n, 6)).toThrow(RangeError);
  });

  it('gives different numbers different texts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n }), fc.bigInt({ min: 0n, max: 2n ** 64n }), (a, b) => {
        expect(base62(a, 12)).toMatch(new RegExp(`^${BASE62}{12}$`));
        expect(base62(a, 12) === base62(b, 12)).toBe(a === b);
      }),
    );
  });
});

describe('numberOf', () => {
  it('reads bytes from the left', () => {
    expect(numberOf(Uint8Array.of())).toBe(0n);
    expect(numberOf(Uint8Array.of(1, 0))).toBe(256n);
  });
});
