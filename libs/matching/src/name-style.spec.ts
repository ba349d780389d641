import { describe, expect, it } from '@jest/globals';
import { styled, styleOf } from './name-style';

const again = (name: string, words: readonly string[]): string | undefined => {
  const style: number[] = [];
  return styleOf(name, words, style) ? style.map((one, i) => styled(words[i] ?? '', one)).join('') : undefined;
};

describe('the style of a name', () => {
  it.each([
    ['KARIM, Ali al-Nadir', ['karim', 'ali', 'al', 'nadir']],
    ['Acme (GB) Ltd.', ['acme', 'gb', 'ltd']],
    ['x', ['x']],
  ])('puts %s together again', (name, words) => {
    expect(again(name, words)).toBe(name);
  });

  it.each([
    ['McNeil', ['mcneil']],
    ['S.A.', ['sa']],
    ['A && B', ['a', 'and', 'and', 'b']],
    ['a*b', ['a', 'b']],
    ['  a', ['a']],
    ['Société', ['societe']],
    ['a b', ['a']],
    ['...', []],
  ])('is not for %s', (name, words) => {
    expect(styleOf(name, words, [])).toBe(false);
  });
});
