import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { phoneFacts } from './phone';

describe('what a telephone number tells', () => {
  it.each([
    ['+7 701 555 01 23', 'KZ', '+77015550123', 'KZ', true],
    ['+7 701 555 01 23', 'RU', '+77015550123', 'KZ', false],
    ['0049 (30) 123456-7', 'DE', '+49301234567', 'DE', true],
    ['＋86 138 0013 8000', 'CN', '+8613800138000', 'CN', true],
    ['+86 138 0013 8000', 'AE', '+8613800138000', 'CN', false],
    ['+44 20 7946 0958', 'GB', '+442079460958', 'GB', true],
    ['+971 50 123 4567', 'AE', '+971501234567', 'AE', true],
  ])('is its number and country: %s for %s', (written, country, e164, of, fitsCountry) => {
    expect(phoneFacts(written, country)).toEqual({ e164, country: of, fitsCountry });
  });

  it('is read as one of the country where no code was written, and then says nothing of where it is', () => {
    expect(phoneFacts('8 (701) 555-01-23', 'KZ')).toEqual({ e164: '+77015550123', country: null, fitsCountry: null });
    expect(phoneFacts('030 1234567', 'DE')).toEqual({ e164: '+49301234567', country: null, fitsCountry: null });
    expect(phoneFacts('030 1234567', 'XX')).toEqual({ e164: null, country: null, fitsCountry: null });
  });

  it.each(['', 'call me', '12', '+', '+999 123', '+49 1'])('is nothing where it can be no number: %p', (written) => {
    expect(phoneFacts(written, 'DE')).toEqual({ e164: null, country: null, fitsCountry: null });
  });

  it('never fails, and reads what it made itself as the same number', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('DE', 'KZ', 'US', 'XX', ''), (written, country) => {
        const { e164 } = phoneFacts(written, country);
        if (e164 !== null) expect(phoneFacts(e164, country).e164).toBe(e164);
      }),
    );
    for (const e164 of ['+77015550123', '+49301234567', '+442079460958'])
      expect(phoneFacts(e164, 'FR').e164).toBe(e164);
  });
});
