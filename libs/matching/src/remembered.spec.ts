import { describe, expect, it } from '@jest/globals';
import { forgetWords, remembered } from './remembered';

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

  it('forgets what nobody asks for rather than grow without end, and keeps what comes again', () => {
    const asked: string[] = [];
    const same = remembered((word) => {
      asked.push(word);
      return word;
    });
    for (let n = 0; n < 3 << 14; n++) {
      same(String(n));
      same('again');
    }
    expect(same('0')).toBe('0');
    expect(asked.filter((word) => word === 'again')).toHaveLength(1);
    expect(asked.filter((word) => word === '0')).toHaveLength(2);
  });

  it('lets go of everything', () => {
    let asked = 0;
    const same = remembered((word) => {
      asked++;
      return word;
    });
    same('a');
    forgetWords();
    expect(same('a')).toBe('a');
    expect(asked).toBe(2);
  });
});
