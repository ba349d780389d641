import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edits, nearest } from './nearest';

describe('edits', () => {
  it('counts single-letter changes', () => {
    expect([edits('', 'abc'), edits('kitten', 'sitting'), edits('same', 'same')]).toEqual([3, 3, 0]);
  });

  it('is symmetric and zero only for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(edits(a, b)).toBe(edits(b, a));
        expect(edits(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest', () => {
  it('finds the word that was meant', () => {
    expect(nearest('DOWNSTREAM_SECRT', ['DOWNSTREAM_DATA_DIR', 'DOWNSTREAM_SECRET'])).toBe('DOWNSTREAM_SECRET');
  });
});
