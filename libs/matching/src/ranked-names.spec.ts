import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RankedNames } from './ranked-names';

const FLOOR = 0.6;
const reached = fc.double({ min: FLOOR, max: 1, noNaN: true });
/** What is known of a name roughly, and what it reaches at best then. */
const known = fc.tuple(reached, fc.double({ min: 0, max: 1, noNaN: true })).map(([rough, share]) => ({
  rough,
  most: rough - share * (rough - FLOOR + 0.1),
}));

const ranked = new RankedNames();

describe('RankedNames', () => {
  it('gives every name once, those that reach most first, whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 600, size: 'max' }),
        fc.array(reached, { maxLength: 5 }),
        (rough, close) => {
          ranked.begin(FLOOR);
          rough.forEach(({ rough: most }, name) => ranked.add(name, most));
          close.forEach((most, i) => ranked.addClose(rough.length + i, most));
          const most = [...rough.map((one) => one.most), ...close];
          const taken: number[] = [];
          ranked.each(
            (name) => most[name] as number,
            (name) => {
              taken.push(name);
              return FLOOR;
            },
          );
          const all = most.map((_, name) => name).filter((name) => (most[name] as number) >= FLOOR);
          expect(taken).toEqual(all.sort((a, b) => (most[b] as number) - (most[a] as number) || a - b));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('forgets what somebody left who broke off', () => {
    ranked.begin(FLOOR);
    ranked.addClose(7, 0.9);
    ranked.add(8, 0.8);
    const breakOff = (): never => {
      throw new Error('broken off');
    };
    expect(() => ranked.each(() => 0.8, breakOff)).toThrow('broken off');
    const taken: number[] = [];
    ranked.begin(FLOOR);
    ranked.add(1, 0.7);
    ranked.each(
      () => 0.7,
      (name) => {
        taken.push(name);
        return FLOOR;
      },
    );
    expect(taken).toEqual([1]);
  });

  it('works out closely only what may still be asked for, and passes over the rest', () => {
    ranked.begin(FLOOR);
    const rough = [0.7, 0.95, 0.99, 0.65, 0.9];
    rough.forEach((most, name) => ranked.add(name, most));
    const asked: number[] = [];
    const taken: number[] = [];
    ranked.each(
      (name) => {
        asked.push(name);
        return (rough[name] as number) - 0.02;
      },
      (name) => {
        taken.push(name);
        return 0.94;
      },
    );
    expect(asked).toEqual([2, 1]);
    expect(taken).toEqual([2]);
  });
});
