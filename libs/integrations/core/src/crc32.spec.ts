import { crc32 as zlib } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { crc32 } from './crc32';

describe('crc32', () => {
  it('gives the check value of its catalogue entry', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crc32('')).toBe(0);
  });

  it('agrees with zlib', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => expect(crc32(text)).toBe(zlib(text))));
  });

  it('sums ASCII only', () => expect(() => crc32('ü')).toThrow(RangeError));
});
