import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { postingsOf, Tally, unitsOf } from './postings';

describe('postings', () => {
  it('give the names of each word once, ascending, and what names and words weigh', () => {
    const name = fc.array(fc.nat(4), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 300 }), (names) => {
        const starts = Uint32Array.from([0, ...names.map((_, n) => names.slice(0, n + 1).flat().length)]);
        const weights = Float64Array.of(1, 0.25, 0.1, 0.4, 0.7);
        const { postings, words, weights: sums } = postingsOf(starts, Uint32Array.from(names.flat()), weights);
        for (let word = 0; word < weights.length; word++) {
          const tally = new Tally();
          tally.begin(names.length);
          tally.add(postings, words[2 * word] as number, words[2 * word + 2] as number, 7);
          const having = names.flatMap((one, n) => (one.includes(word) ? [n] : []));
          expect([...tally.met.subarray(0, tally.count)]).toEqual(having);
          expect(having.every((n) => tally.sumOf(n) === 7)).toBe(true);
          expect(words[2 * word + 1]).toBe(unitsOf(weights[word] as number));
        }
        names.forEach((one, n) => {
          expect(sums[n]).toBe(one.reduce((sum, word) => sum + unitsOf(weights[word] as number), 0));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('refuse a weight that bounds could not be exact for', () => {
    expect(unitsOf(0.125)).toBe(125);
    expect(() => unitsOf(1 / 3)).toThrow(RangeError);
  });
});

describe('a tally', () => {
  const one = Uint8Array.of(0, 2);

  it('adds up, raises only names that it has met, stops at what two bytes hold, and forgets', () => {
    const tally = new Tally();
    tally.begin(3);
    tally.add(one, 0, 1, 40_000);
    tally.raise(one, 0, 2, 40_000);
    expect([tally.sumOf(0), tally.sumOf(2), tally.count]).toEqual([0xffff, 0, 1]);
    tally.clear();
    expect([tally.sumOf(0), tally.count]).toEqual([0, 0]);
  });

  it('meets more names than its first list takes', () => {
    const tally = new Tally();
    tally.begin(5000);
    tally.add(
      Uint8Array.from({ length: 5000 }, (_, n) => (n === 0 ? 0 : 1)),
      0,
      5000,
      1,
    );
    expect(tally.count).toBe(5000);
    expect(tally.met[4999]).toBe(4999);
  });
});
