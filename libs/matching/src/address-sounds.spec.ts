import { describe, expect, it } from '@jest/globals';
import { soundOf, stemOf } from './address-sounds';

describe('words of addresses', () => {
  it.each([
    ['zollikerstrasse', 'zolliker'],
    ['zollikerstr', 'zolliker'],
    ['kirova', 'kirov'],
    ['kirov', 'kirov'],
    ['brestskaya', 'brestska'],
    ['main', 'main'],
  ])('%s has the stem of %s, the second time too', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('sound as names do', () => {
    expect(soundOf('yekaterinburg')).toBe(soundOf('ekaterinburg'));
    expect(soundOf('moskva')).not.toBe(soundOf('minsk'));
  });
});
