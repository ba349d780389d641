import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Buckets, BucketsMaker } from './buckets';

describe('buckets', () => {
  it('give what was put in under a key, ascending, and little else', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.nat(1_000_000));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 100 }), (given) => {
        const all = [...given].sort(([a, one], [b, other]) => one - other || a - b);
        const maker = new BucketsMaker(0, 4);
        for (const [key, one] of all) maker.add(key, one);
        const buckets = new Buckets(maker.parts());
        for (const [key] of all) {
          const found: number[] = [];
          found.length = buckets.read(key, found);
          expect(found).toEqual([...found].sort((a, b) => a - b));
          expect(found).toEqual(expect.arrayContaining(all.filter(([other]) => other === key).map(([, one]) => one)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
