import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseName } from './normalise';
import { SlipShelf } from './slip-shelf';
import { slipsOf } from './slips';

const near = (shelf: SlipShelf, query: string): ReadonlySet<number> => {
  const found = new Set<number>();
  shelf.near(normaliseName(query), (name, common) => {
    if (common !== 'SOUND') found.add(name);
  });
  return found;
};

describe('SlipShelf', () => {
  it('leaves out most of what is far off, and gives names without letters to nobody', () => {
    const shelf = SlipShelf.of(['Karpenko Maksim', 'Orlova Anna', '...'].map((name) => normaliseName(name)));
    expect([...near(shelf, 'Karpenko Mkasim')]).toEqual([0]);
    expect([...near(shelf, '...')]).toEqual([]);
  });

  it.each([
    ['Arabic without blanks', 'ولی جان', 'Walijan'],
    ['a foreign word in Chinese', '武汉思凯沃克科技有限公司', 'Wuhan Skywalker Technology Co., Ltd'],
  ])('finds what sounds alike: %s', (_, one, other) => {
    for (const [listed, asked] of [
      [one, other],
      [other, one],
    ] as const) {
      const found: string[] = [];
      SlipShelf.of([normaliseName(listed)]).near(normaliseName(asked), (_, common) => found.push(common));
      expect(found).toContain('SOUND');
    }
  });

  it('finds every name that a slip or two turn into the one asked for', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 6 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const slip = fc.record({ at: fc.nat(30), kind: fc.constantFrom('insert', 'delete', 'replace', 'swap') });
    const slipped = (text: string, { at, kind }: { at: number; kind: string }): string => {
      const i = at % text.length;
      const [before, letter, next, after] = [text.slice(0, i), text[i], text[i + 1] ?? '', text.slice(i + 2)];
      if (kind === 'insert') return `${before}b${letter}${next}${after}`;
      if (kind === 'delete') return `${before}${next}${after}`;
      return kind === 'swap' ? `${before}${next}${letter}${after}` : `${before}c${next}${after}`;
    };
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), name, slip, slip, fc.boolean(), (others, target, a, b, form) => {
        const query = slipped(slipped(form ? `${target} ltd` : target, a) || 'a', b);
        const names = [target, ...others].map((text, n) => normaliseName(n % 2 === 0 ? text : `${text} ltd`));
        const found = near(SlipShelf.of(names), query);
        const asked = normaliseName(query);
        const missed = names.filter((one, n) => one.letters !== '' && slipsOf(asked, one) && !found.has(n));
        expect(missed.filter((one) => (slipsOf(asked, one)?.score ?? 0) >= 0.8)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
