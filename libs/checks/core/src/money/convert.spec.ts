import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { convert, RATE_LASTS_DAYS, type ExchangeRate } from './convert';
import { compareDecimals, divided, readDecimal, rounded, writeDecimal } from './decimal-amount';

const rate = (currency: string, base: string, on: string, value: string): ExchangeRate => ({
  currency,
  base,
  on,
  rate: value,
});
const rates = [
  rate('USD', 'EUR', '2026-01-02', '0.95'),
  rate('USD', 'EUR', '2026-03-02', '0.90'),
  rate('TRY', 'EUR', '2026-03-01', '0.025'),
  rate('EUR', 'GBP', '2026-03-01', '0.8'),
];
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('convert', () => {
  it('takes the last rate that was known that day', () => {
    expect(convert(usd('100'), 'EUR', '2026-03-01', rates)).toMatchObject({ money: { amount: '95', currency: 'EUR' } });
    expect(convert(usd('100'), 'EUR', '2026-03-02', rates)).toMatchObject({ money: { amount: '90' } });
    expect(convert(usd('0.10'), 'EUR', '2026-03-02', rates)).toMatchObject({ money: { amount: '0.09' } });
  });

  it('goes the other way round, and over one currency between', () => {
    expect(convert({ amount: '90', currency: 'EUR' }, 'USD', '2026-03-02', rates)).toMatchObject({
      money: { amount: '100', currency: 'USD' },
      by: [rates[1]],
    });
    expect(convert({ amount: '1000000', currency: 'TRY' }, 'GBP', '2026-03-02', rates)).toMatchObject({
      money: { amount: '20000' },
      by: [rates[2], rates[3]],
    });
  });

  it('keeps what is in the right currency already, and needs no rate for it', () => {
    expect(convert(usd('12.345678'), 'USD', '1999-01-01', [])).toMatchObject({
      money: { amount: '12.345678' },
      by: [],
    });
  });

  it.each([
    ['NO_RATE', usd('1'), 'EUR', '2026-01-01'],
    ['NO_RATE', usd('1'), 'CHF', '2026-03-02'],
    ['RATE_TOO_OLD', usd('1'), 'EUR', '2026-12-31'],
    ['AMOUNT_MALFORMED', usd('1,000.00'), 'EUR', '2026-03-02'],
  ] as const)('says %s instead of guessing', (why, money, to, day) => {
    expect(convert(money, to, day, rates)).toEqual({ kind: 'NOT_EVALUATED', why });
  });

  it('lets a rate stand for a quarter and no day longer', () => {
    const one = [rate('USD', 'EUR', '2026-01-01', '1')];
    const day = (days: number) =>
      new Date(Date.parse('2026-01-01T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
    expect(convert(usd('1'), 'EUR', day(RATE_LASTS_DAYS), one).kind).toBe('CONVERTED');
    expect(convert(usd('1'), 'EUR', day(RATE_LASTS_DAYS + 1), one).kind).toBe('NOT_EVALUATED');
  });

  it('takes the later entry of one day', () => {
    const twice = [rate('USD', 'EUR', '2026-01-01', '1'), rate('USD', 'EUR', '2026-01-01', '2')];
    expect(convert(usd('1'), 'EUR', '2026-01-01', twice)).toMatchObject({ money: { amount: '2' } });
  });

  it('never loses a digit of a long amount', () => {
    expect(
      convert(usd('999999999999999999.99'), 'EUR', '2026-01-01', [rate('USD', 'EUR', '2026-01-01', '1.01')]),
    ).toMatchObject({
      money: { amount: '1009999999999999999.99' },
    });
  });
});

describe('decimals', () => {
  it('are written as they were read', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.nat(10), (units, scale) => {
        const written = writeDecimal({ units, scale });
        expect(compareDecimals(readDecimal(written) ?? { units: 0n, scale: 0 }, { units, scale })).toBe(0);
      }),
    );
  });

  it.each(['', '-', '1.', '.5', '1e3', '0x1', '1 000', '1,5', '+1', 'NaN', '1.00000000001', '1234567890123456789'])(
    'are not %j',
    (text) => expect(readDecimal(text)).toBeUndefined(),
  );

  it('are rounded half to even', () => {
    const at = (text: string) => writeDecimal(rounded(readDecimal(text) ?? { units: 0n, scale: 0 }, 2));
    expect([at('1.005'), at('1.015'), at('1.0151'), at('-1.005'), at('0.004')]).toEqual([
      '1',
      '1.02',
      '1.02',
      '-1',
      '0',
    ]);
  });

  it('are not divided by nothing', () => {
    expect(() => divided({ units: 1n, scale: 0 }, { units: 0n, scale: 0 }, 2)).toThrow(RangeError);
  });
});
