import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortFew } from './sort-few';

describe('sortFew', () => {
  it('sorts as sort does, equals in the order they came', () => {
    const things = fc.array(fc.record({ by: fc.nat(5), other: fc.nat() }), { maxLength: 40 });
    fc.assert(
      fc.property(things, (all) => {
        const order = (a: { readonly by: number }, b: { readonly by: number }): number => a.by - b.by;
        expect(sortFew([...all], order)).toEqual([...all].sort(order));
      }),
    );
  });
});
