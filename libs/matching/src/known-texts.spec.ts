import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KnownTexts, neighbourFilter, wordFilter } from './known-texts';
import { LONGEST } from './text-hash';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x'), minLength: 1, maxLength: 12 });

function knownTexts(names: readonly (readonly string[])[]): KnownTexts {
  const words = [...new Set(names.flat())];
  const starts = Uint32Array.from([0, ...names], (_, n) => names.slice(0, n).flat().length);
  const tokens = Uint32Array.from(names.flat(), (text) => words.indexOf(text));
  return new KnownTexts(wordFilter(words), neighbourFilter(words, starts, tokens));
}

describe('KnownTexts', () => {
  it('knows all words of names, with a letter left out and put in, and what neighbours make together', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (names) => {
        const known = knownTexts(names);
        for (const name of names) {
          for (let i = 0; i < name.length; i++) {
            const [one = '', two = '', three = ''] = name.slice(i);
            known.begin(`c${one}${two}${three}`);
            const end = 1 + one.length;
            expect(known.mayBeWord(1, end)).toBe(true);
            for (let at = 4; at < end - 3; at++) {
              const lacking = one.slice(0, at - 1) + one.slice(at);
              known.begin(`c${lacking}`);
              expect(known.mayLackLetter(1, end - 1)).toBe(true);
              expect(known.mayBeWordWith(1, at, end - 1, one[at - 1] ?? '')).toBe(true);
            }
            if (two === '') continue;
            known.begin(`c${one}${two}${three}`);
            expect(known.mayBeTwo(1, end + two.length)).toBe(true);
            if (Math.min(one.length, two.length, three.length) > 1) {
              expect(known.mayBeThree(1, end + two.length + three.length)).toBe(true);
            }
            known.begin(`c${one}x${two}`);
            expect(known.mayBeTwoAround(1, end, end + 1 + two.length)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells most texts from those it knows', () => {
    const names = Array.from({ length: 2000 }, (_, n) => [`first${n}`, `second${n}`, `third${n}`]);
    const known = knownTexts(names);
    let taken = 0;
    for (let n = 0; n < 2000; n++) {
      known.begin(`other${n}another${n}`);
      const end = `other${n}`.length;
      const whole = end + `another${n}`.length;
      if (known.mayBeWord(0, end) || known.mayBeTwo(0, whole) || known.mayBeThree(0, whole)) taken++;
    }
    expect(taken).toBeLessThan(600);
  });

  it('takes longer texts for anything', () => {
    const known = knownTexts([['abc', 'def']]);
    known.begin('z'.repeat(LONGEST));
    expect([known.mayBeWord(0, 3), known.mayBeTwo(0, 5), known.mayBeThree(0, 9)]).toEqual([true, true, true]);
  });
});
