import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinCandidates } from './join-candidates';
import { joinAlike, type JoinedWord } from './joins';
import { KnownTexts, neighbourFilter, wordFilter } from './known-texts';

const joined = (ours: string, theirs: string): readonly [string, string] => {
  const found = joinAlike(ours.split(' '), theirs.split(' '));
  if (!found) return [ours, theirs];
  return [found.ours.map(({ text }) => text).join(' '), found.theirs.map(({ text }) => text).join(' ')];
};

describe('joinAlike', () => {
  it.each([
    ['xi jin ping', 'xi jinping', 'xi jinping', 'xi jinping'],
    ['koryakf su', 'koryak fsu', 'koryakfsu', 'koryakfsu'],
    ['ibexdshipping co', 'ibex shipping co', 'ibexdshipping co', 'ibexshipping co'],
    ['hong kong', 'hong kong', 'hong kong', 'hong kong'],
    ['al qaida', 'alqaeda', 'al qaida', 'alqaeda'],
    ['a b c', 'abc', 'a b c', 'abc'],
  ])('reads %s beside %s', (ours, theirs, a, b) => {
    expect(joined(ours, theirs)).toEqual([a, b]);
  });

  it('lets words put together weigh what the lighter side weighs', () => {
    const { ours, theirs } = joinAlike(['al', 'qaida'], ['alqaida']) ?? {};
    expect(ours).toEqual([expect.objectContaining({ text: 'alqaida', weight: 1 })]);
    expect(theirs).toEqual([expect.objectContaining({ text: 'alqaida', weight: 1 })]);
  });

  const names = fc.array(
    fc.constantFrom<string>('a', 'ab', 'abc', 'abd', 'bcd', 'cd', 'abcd', 'abcxabd', 'dab', 'xab'),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  it('does the same whichever name comes first', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const found = joinAlike(one, other);
        const swapped = joinAlike(other, one);
        const texts = (words: readonly JoinedWord[] | undefined) => words?.map(({ text }) => text).sort();
        expect([texts(swapped?.theirs), texts(swapped?.ours)]).toEqual([texts(found?.ours), texts(found?.theirs)]);
      }),
      { numRuns: 500 },
    );
  });

  it('puts nothing together that joinCandidates does not name', () => {
    fc.assert(
      fc.property(names, names, (query, name) => {
        if (!joinAlike(query, name)) return;
        const places = new Map([...new Set(name)].map((word, at) => [word, at] as const));
        const words = [...places.keys()];
        const numbers = Uint32Array.from(name, (word) => places.get(word) ?? 0);
        const neighbours = neighbourFilter(words, Uint32Array.of(0, name.length), numbers);
        const texts = new KnownTexts(wordFilter(words), neighbours);
        const sequences: string[] = [];
        joinCandidates(query, { placeOf: (word) => places.get(word), texts }, (words) =>
          sequences.push(words.join(' ')),
        );
        const own = ` ${name.map((word) => places.get(word)).join(' ')} `;
        expect(sequences.some((sequence) => own.includes(` ${sequence} `))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
