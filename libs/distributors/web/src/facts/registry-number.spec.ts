import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { registryHint, type Scheme, schemeOf } from './registry-number';

// Numbers that their registers publish: Huawei (USCI), Bloomberg (LEI), Sberbank (INN, of a company), Oschadbank (EDRPOU).
const published: readonly (readonly [Scheme, string])[] = [
  ['USCI', '914403001922038216'],
  ['LEI', '5493001KJTIIGC8Y1R12'],
  ['INN', '7707083893'],
  ['EDRPOU', '00032129'],
];

describe('the number of a register', () => {
  it.each(published)('fits where its check digits are right: %s %s', (scheme, number) => {
    expect(registryHint('XX', scheme, number)).toEqual({ kind: 'fits', scheme });
  });

  it.each(published)('does not fit with any other last digit, and says the right one: %s %s', (scheme, number) => {
    const last = scheme === 'LEI' ? 2 : 1;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (step) => {
        const end = (Number(number.at(-1)) + step) % 10;
        const hint = registryHint('XX', scheme, number.slice(0, -1) + String(end));
        expect(hint).toEqual({ kind: 'wrong', scheme, expected: number.slice(-last) });
      }),
    );
  });

  it('checks both digits of a person’s INN', () => {
    expect(registryHint('RU', '', '500100732259')?.kind).toBe('fits');
    expect(registryHint('RU', '', '500100732260')).toEqual({ kind: 'wrong', scheme: 'INN', expected: '59' });
  });

  it('always fits with the check digits it asks for', () => {
    const heads: Readonly<Record<string, fc.Arbitrary<string>>> = {
      USCI: fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{17}$/),
      LEI: fc.stringMatching(/^[0-9A-Z]{18}$/),
      INN: fc.stringMatching(/^\d{9}$/),
      EDRPOU: fc.stringMatching(/^\d{7}$/),
    };
    for (const [scheme, head] of Object.entries(heads))
      fc.assert(
        fc.property(head, (text) => {
          const whole = text + (scheme === 'LEI' ? '00' : '0');
          const hint = registryHint('XX', scheme, whole);
          const right = hint?.expected ? whole.slice(0, -hint.expected.length) + hint.expected : whole;
          expect(registryHint('XX', scheme, right)?.kind).toBe('fits');
        }),
      );
  });

  it('is read as people write it: with spaces, points and small letters', () => {
    expect(registryHint('XX', 'lei', ' 5493 001k-jtiigc8y1r12 ')?.kind).toBe('fits');
    expect(registryHint('DE', '', 'hrb 12345')?.kind).toBe('fits');
  });

  it('says what is wrong without a digit where the whole form is', () => {
    expect(registryHint('CN', '', '12345')).toEqual({ kind: 'wrong', scheme: 'USCI' });
    expect(registryHint('GB', '', '1234567')).toEqual({ kind: 'wrong', scheme: 'CRN' });
    expect(registryHint('GB', '', 'SC123456')?.kind).toBe('fits');
    expect(registryHint('HK', '', '12345678')?.kind).toBe('fits');
  });

  it('shows the form before anything is typed, and says nothing of registers it does not know', () => {
    expect(registryHint('UA', '', '')).toEqual({ kind: 'form', scheme: 'EDRPOU' });
    expect(registryHint('KZ', '', '120340009876')).toBeUndefined();
    expect(registryHint('CN', 'BIN', '120340009876')).toBeUndefined();
  });

  it('takes the register that is named before the one of the country', () => {
    expect(schemeOf('CN', '')).toBe('USCI');
    expect(schemeOf('CN', ' lei ')).toBe('LEI');
    expect(schemeOf('KZ', '')).toBeUndefined();
  });
});
