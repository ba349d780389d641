import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainWords } from './plain-words';

const words = (text: string): readonly string[] | null => plainWords(text, text.toLowerCase());

describe('plainWords', () => {
  it('are what stands between blanks and signs', () => {
    expect(words(' KARIM, Ali al-Nadir (7) ')).toEqual(['karim', 'ali', 'al', 'nadir', '7']);
    expect(words('- -')).toEqual([]);
  });

  it.each(["O'Neil", 'S.A.', 'A/S', 'Smith & Sons', '"Vega"', 'Société', 'a\tb', 'İnan'])(
    'are not known of %s',
    (text) => {
      expect(words(text)).toBeNull();
    },
  );

  it('are those that a pattern finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 -,()_') }), (text) => {
        expect(words(text)).toEqual(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
      }),
    );
  });
});
