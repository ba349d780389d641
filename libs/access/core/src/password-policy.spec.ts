import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkPassword, normalisedPassword, PASSWORD_MAXIMUM, passwordMinimum } from './password-policy';

const faults = (password: string, secondFactor = false, score = 4): unknown => {
  const checked = checkPassword(password, { secondFactor, score });
  return checked.ok ? [] : checked.refusal.details?.['faults'];
};

describe('checkPassword', () => {
  it.each([
    ['15 characters alone', 'x'.repeat(15), false],
    ['8 beside a second factor', 'x'.repeat(8), true],
    ['128 characters', 'x'.repeat(128), false],
    ['blanks, which are characters', ' '.repeat(15), false],
    ['letters of any script', 'パスワードを忘れないでください', false],
    ['15 emoji of two units each', '🦊'.repeat(15), false],
    ['128 emoji', '🦊'.repeat(128), false],
  ])('takes %s', (_, password, secondFactor) => expect(faults(password, secondFactor)).toEqual([]));

  it.each([
    ['14 characters alone', 'x'.repeat(14), false, 4, ['TOO_SHORT']],
    ['7 beside a second factor', 'x'.repeat(7), true, 4, ['TOO_SHORT']],
    ['129 characters', 'x'.repeat(129), false, 4, ['TOO_LONG']],
    ['what the block list guesses', 'x'.repeat(20), false, 2, ['EASY_TO_GUESS']],
    ['what it guesses even beside a second factor', 'x'.repeat(20), true, 1, ['EASY_TO_GUESS']],
    ['an estimate that failed', 'x'.repeat(20), false, Number.NaN, ['EASY_TO_GUESS']],
    ['everything at once', '', false, 0, ['TOO_SHORT', 'EASY_TO_GUESS']],
    ['14 letters with 14 accents apart', 'e\u0301'.repeat(14), false, 4, ['TOO_SHORT']],
  ])('refuses %s', (_, password, secondFactor, score, expected) => {
    expect(faults(password, secondFactor, score)).toEqual(expected);
  });

  it('asks for less of the estimate beside a second factor, where eight characters are enough', () => {
    expect(faults('x'.repeat(8), true, 2)).toEqual([]);
  });

  it('tells the limits', () => {
    expect(checkPassword('short', { secondFactor: true, score: 4 })).toMatchObject({
      refusal: { code: 'PASSWORD_WEAK', kind: 'invalid', details: { minimum: 8, maximum: 128 } },
    });
  });

  // One, two and three units of UTF-16, composed and not, of several scripts.
  const signs = fc.constantFrom('a', ' ', '\u00fc', 'u\u0308', '\u0308', '日', '🦊', '👩\u200d🚀', '\ud800');

  it('counts code points, as people count characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 150 }), fc.boolean(), (password, secondFactor) => {
        const length = [...normalisedPassword(password)].length;
        const fits = length >= passwordMinimum(secondFactor) && length <= PASSWORD_MAXIMUM;
        expect(checkPassword(password, { secondFactor, score: 4 }).ok).toBe(fits);
      }),
    );
  });
});

describe('normalisedPassword', () => {
  it('is the same for one word from two keyboards, and changes nothing else', () => {
    expect(normalisedPassword('Müller')).toBe(normalisedPassword('Mu\u0308ller'));
    expect(normalisedPassword('  ﬁne ')).toBe('  ﬁne ');
  });
});
