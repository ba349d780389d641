import { describe, expect, it } from '@jest/globals';
import { isVowelless, skeleton } from './skeleton';

const bones = skeleton;

describe('skeleton', () => {
  it.each([
    ['mhmd', 'mohammed'],
    ['hsyn', 'hussein'],
    ['wlyd', 'walid'],
    ['brk', 'baraka'],
    ['hmd', 'ahmad'],
    ['ywsf', 'yousef'],
    ['khald', 'khaled'],
    ['jwdy', 'djouadi'],
    ['sdq', 'sadegh'],
    ['lwsh', 'alouche'],
    ['mzAHm', 'muzahim'],
    ['sAlH', 'saleh'],
    ['ftyH', 'fatiha'],
    ['tkhAry', 'takhari'],
  ])('%s has the consonants of %s', (written, spoken) => {
    expect(bones(written)).toBe(bones(spoken));
    expect(bones(written)).not.toBe('');
  });

  it('keeps apart what doubling and vowels keep apart', () => {
    expect(bones('bllAl')).not.toBe(bones('balal'));
    expect(bones('hassan')).toBe(bones('hasan'));
  });

  it('says nothing of a word without consonants, or with a digit', () => {
    expect(bones('aia')).toBe('');
    expect(bones('unit7')).toBe('');
  });
});

describe('isVowelless', () => {
  it('knows what is written without vowels', () => {
    expect(['mhmd', 'brk', 'ly'].map(isVowelless)).toEqual([true, true, true]);
    expect(['mohammed', 'x', 'mk7'].map(isVowelless)).toEqual([false, false, false]);
  });
});
