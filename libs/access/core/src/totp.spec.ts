import { describe, expect, it } from '@jest/globals';
import { instant, MINUTE, SECOND } from '@downstream/kernel';
import * as fc from 'fast-check';
import { acceptableSteps, totpStep, useTotpStep } from './totp';
import { moment } from './testing/index';

const at = (seconds: number) => instant(seconds * SECOND);

describe('totpStep', () => {
  it('counts as in RFC 6238, appendix B', () => {
    expect(totpStep(at(59))).toBe(0x1);
    expect(totpStep(at(1111111109))).toBe(0x23523ec);
    expect(totpStep(at(2000000000))).toBe(0x3f940aa);
  });
});

describe('acceptableSteps', () => {
  it('are this period and the nearer neighbour', () => {
    expect(acceptableSteps(at(60))).toEqual([1, 2]);
    expect(acceptableSteps(at(74))).toEqual([1, 2]);
    expect(acceptableSteps(at(75))).toEqual([2, 3]);
    expect(acceptableSteps(at(89))).toEqual([2, 3]);
  });

  it('let no code live longer than a minute', () => {
    const ms = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(ms, (now) => {
        const steps = acceptableSteps(instant(now));
        expect(steps).toContain(totpStep(instant(now)));
        expect(steps.length).toBeLessThanOrEqual(2);
        for (const step of steps) expect(acceptableSteps(instant(now + MINUTE))).not.toContain(step);
      }),
    );
  });
});

describe('useTotpStep', () => {
  const now = totpStep(moment());

  it('takes a fitting code and says what to remember', () => {
    expect(useTotpStep(now, null, moment())).toEqual({ ok: true, value: now });
    expect(useTotpStep(now, now - 1, moment())).toEqual({ ok: true, value: now });
  });

  it.each([
    ['a code that fits no period', null, null],
    ['the same code again', now, now],
    ['an older code', now - 1, now],
    ['a code of long ago', now - 2, null],
    ['a code of the future', now + 2, null],
  ])('refuses %s', (_, matched, lastUsed) => {
    expect(useTotpStep(matched, lastUsed, moment())).toMatchObject({ refusal: { code: 'SECOND_FACTOR_FAILED' } });
  });

  it('takes each code once, however often it is sent', () => {
    const attempt = fc.record({ wait: fc.integer({ min: 0, max: 40 }), drift: fc.integer({ min: -2, max: 2 }) });
    fc.assert(
      fc.property(fc.array(attempt), (attempts) => {
        let [clock, last] = [0, null as number | null];
        const taken: number[] = [];
        for (const { wait, drift } of attempts) {
          clock += wait;
          const used = useTotpStep(totpStep(at(clock)) + drift, last, at(clock));
          if (used.ok) taken.push((last = used.value));
        }
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken).toEqual([...taken].sort((a, b) => a - b));
      }),
    );
  });
});
