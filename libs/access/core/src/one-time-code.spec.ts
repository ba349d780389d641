import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@downstream/kernel';
import * as fc from 'fast-check';
import { CODE_TRIES, codeExpiry, sixDigits, tryCode } from './one-time-code';
import { moment } from './testing/index';

const fresh = { expiresAt: codeExpiry(moment()), tries: 0 };
const code = ({ outcome }: ReturnType<typeof tryCode>): string => (outcome.ok ? 'ok' : outcome.refusal.code);

describe('sixDigits', () => {
  it('is six digits of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
        expect(sixDigits(bytes)).toMatch(/^\d{6}$/);
        expect(sixDigits(bytes)).toBe(sixDigits(bytes.slice(0, 8)));
      }),
    );
  });

  it('keeps leading noughts, and reads the bytes as one number', () => {
    expect(sixDigits(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 42))).toBe('000042');
    expect(sixDigits(new Uint8Array(8).fill(255))).toBe(String(0xffffffffffffffffn % 1_000_000n).padStart(6, '0'));
  });

  it('wants eight bytes', () => expect(() => sixDigits(new Uint8Array(7))).toThrow(RangeError));
});

describe('tryCode', () => {
  it('takes the right code within ten minutes', () => {
    expect(tryCode(fresh, true, moment(10 * MINUTE - 1))).toEqual({ tries: 0, outcome: { ok: true, value: true } });
    expect(code(tryCode(fresh, true, moment(10 * MINUTE)))).toBe('CODE_EXPIRED');
  });

  it('counts wrong ones and says how many tries are left', () => {
    expect(tryCode(fresh, false, moment())).toMatchObject({
      tries: 1,
      outcome: { refusal: { code: 'CODE_FAILED', details: { triesLeft: 4 } } },
    });
    expect(tryCode({ ...fresh, tries: 4 }, false, moment())).toMatchObject({
      tries: 5,
      outcome: { refusal: { details: { triesLeft: 0 } } },
    });
  });

  it('takes not even the right one after five wrong ones', () => {
    expect(tryCode({ ...fresh, tries: 5 }, true, moment())).toMatchObject({
      tries: 5,
      outcome: { refusal: { code: 'CODE_EXPIRED' } },
    });
  });

  it('lets a guesser have five guesses, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (guesses) => {
        let [tries, accepted] = [0, false];
        for (const guess of guesses) {
          const next = tryCode({ ...fresh, tries }, guess, moment());
          tries = next.tries;
          accepted ||= next.outcome.ok;
        }
        const firstRight = guesses.indexOf(true);
        expect(accepted).toBe(firstRight >= 0 && firstRight < CODE_TRIES);
        expect(tries).toBeLessThanOrEqual(CODE_TRIES);
      }),
    );
  });
});
