import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance';
import { isWithinSlips, Letters } from './letter-slips';

describe('isWithinSlips', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

  it('says the same as counting the edits does', () => {
    const letters = new Letters();
    fc.assert(
      fc.property(text, text, fc.nat(3), (one, other, slips) => {
        letters.length = 0;
        letters.add(
          Uint8Array.from(other, (letter) => letter.charCodeAt(0)),
          0,
          other.length,
        );
        expect(isWithinSlips(one, letters, slips)).toBe(editDistance(one, other, slips) <= slips);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes texts longer than its first array', () => {
    const letters = new Letters();
    const long = Uint8Array.from({ length: 300 }, (_, i) => 97 + (i % 26));
    letters.add(long, 0, 200);
    letters.add(long, 200, 300);
    expect(isWithinSlips(String.fromCharCode(...long), letters, 0)).toBe(true);
    expect(isWithinSlips(String.fromCharCode(...long).replace('z', ''), letters, 0)).toBe(false);
    expect(isWithinSlips(String.fromCharCode(...long).replace('z', ''), letters, 1)).toBe(true);
  });
});
