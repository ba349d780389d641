import { describe, expect, it } from '@jest/globals';
import { remembered } from './remembered';

describe('remembered', () => {
  it('works out once what comes again, nothing included', () => {
    let asked = 0;
    const length = remembered((word) => {
      asked++;
      return word === '' ? undefined : word.length;
    });
    expect([length('abc'), length('abc'), length(''), length('')]).toEqual([3, 3, undefined, undefined]);
    expect(asked).toBe(2);
  });

  it('forgets rather than grow without end', () => {
    let asked = 0;
    const same = remembered((word) => {
      asked++;
      return word;
    });
    for (let n = 0; n <= 1 << 12; n++) same(String(n));
    expect(same('0')).toBe('0');
    expect(asked).toBe((1 << 12) + 2);
  });
});
