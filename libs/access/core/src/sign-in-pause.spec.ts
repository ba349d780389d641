import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { pauseAfter, signInPauses } from './sign-in-pause';

describe('pauseAfter', () => {
  it('is short while somebody may have mistyped, doubles, and ends growing', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 10, 1_000].map((tries) => pauseAfter(tries))).toEqual([
      150, 150, 150, 300, 600, 1_200, 2_400, 2_400, 2_400, 2_400,
    ]);
  });

  it('never falls from one try to the next, nor below the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 50 }), (tries) => {
        expect(pauseAfter(tries + 1)).toBeGreaterThanOrEqual(pauseAfter(tries));
        expect(pauseAfter(tries)).toBeGreaterThanOrEqual(signInPauses[0] ?? Number.NaN);
      }),
    );
  });
});
