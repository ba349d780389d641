import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { likeliest, slipsOf } from './slips';

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 5, maxLength: 20 });

describe('slipsOf', () => {
  it.each([
    ['a letter too many', 'kestrrel'],
    ['a letter too few', 'kestel'],
    ['another letter', 'kestral'],
    ['two in the wrong order', 'ketsrel'],
  ])('takes %s back', (_, typed) => expect(slipsOf(typed)).toContain('kestrel'));

  it('takes every slip back', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (meant, n, letter) => {
        const at = n % (meant.length - 1);
        const [front, back] = [meant.slice(0, at), meant.slice(at)];
        const typed = [
          front + letter + back,
          front + back.slice(1),
          front + letter + back.slice(1),
          `${front}${back[1]}${back[0]}${back.slice(2)}`,
        ];
        for (const one of typed) if (one !== meant && one.length > 3) expect(slipsOf(one)).toContain(meant);
      }),
    );
  });

  it.each(['abc', 'kz7788', '深圳光学', ''])('knows none of %j', (typed) => expect(slipsOf(typed)).toEqual([]));

  it('are never the word itself, and few enough to be asked for', () => {
    fc.assert(
      fc.property(word, (typed) => {
        const made = slipsOf(typed);
        expect(made).not.toContain(typed);
        expect(made.length).toBeLessThanOrEqual(55 * typed.length);
      }),
    );
  });
});

describe('likeliest', () => {
  it('takes whole words first, then the longest, and none that another says more exactly', () => {
    const found = [
      { word: 'kestre', whole: false },
      { word: 'kestrels', whole: false },
      { word: 'kestral', whole: true },
      { word: 'vestrek', whole: false },
    ];
    expect(likeliest(found, 5)).toEqual(['kestral', 'kestrels', 'vestrek']);
    expect(likeliest(found, 1)).toEqual(['kestral']);
  });
});
