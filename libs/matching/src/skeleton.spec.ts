import { describe, expect, it } from '@jest/globals';
import { fold } from './fold';
import { isVowelless, skeleton } from './skeleton';

const bones = (word: string): string => skeleton(fold(word));

describe('skeleton', () => {
  it.each([
    ['mhmd', 'mohammed'],
    ['hsyn', 'hussein'],
    ['wlyd', 'walid'],
    ['brk', 'baraka'],
    ['hmd', 'ahmad'],
    ['ywsf', 'yousef'],
    ['khald', 'khaled'],
  ])('%s has the consonants of %s', (written, spoken) => {
    expect(bones(written)).toBe(bones(spoken));
    expect(bones(written)).not.toBe('');
  });

  it('says nothing by one consonant, or of a word with a digit', () => {
    expect(bones('ali')).toBe('');
    expect(bones('unit7')).toBe('');
  });
});

describe('isVowelless', () => {
  it('knows what is written without vowels', () => {
    expect(['mhmd', 'brk', 'ly'].map(isVowelless)).toEqual([true, true, true]);
    expect(['mohammed', 'x', 'mk7'].map(isVowelless)).toEqual([false, false, false]);
  });
});
