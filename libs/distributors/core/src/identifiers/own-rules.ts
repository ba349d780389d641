import { atEnd, type Rule } from './rule';

const digits = (text: string): number[] => [...text].map(Number);
const weighted = (numbers: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (numbers[i] ?? 0), 0);

// GB 32100-2015: 17 characters of this alphabet weighted by powers of 3, modulo 31.
const USCI = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usci: Rule = {
  flaw: (number) => {
    if (number.length !== 18) return 'LENGTH';
    const values = [...number].map((sign) => USCI.indexOf(sign));
    if (values.includes(-1)) return 'LETTERS';
    const weights = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);
    return values[17] === (31 - (weighted(values, weights) % 31)) % 31 ? undefined : 'CHECK';
  },
  check: atEnd(1, USCI),
};

// ISO 17442 by ISO 7064, MOD 97-10: letters count 10 to 35, and the whole leaves 1.
const lei: Rule = {
  flaw: (number) => {
    if (number.length !== 20) return 'LENGTH';
    if (!/^[0-9A-Z]{18}\d{2}$/.test(number)) return 'LETTERS';
    // 00, 01 and 99 leave 1 as well as 97, 98 and 02 do, but no issuer gives them: those are 98 less the rest.
    const value = (text: string): bigint => BigInt([...text].map((sign) => parseInt(sign, 36)).join(''));
    return 98n - (value(`${number.slice(0, 18)}00`) % 97n) === BigInt(number.slice(18)) ? undefined : 'CHECK';
  },
  check: atEnd(2),
};

// Order of the Russian ministry of finance 165n (2017): the number before the last digit, modulo 11 for companies (13
// digits) and 13 for sole traders (15 digits), and of that the last digit.
const ogrn: Rule = {
  flaw: (number) => {
    if (number.length !== 13 && number.length !== 15) return 'LENGTH';
    if (!/^\d+$/.test(number)) return 'LETTERS';
    const left = BigInt(number.slice(0, -1)) % (number.length === 13 ? 11n : 13n);
    return left % 10n === BigInt(number.slice(-1)) ? undefined : 'CHECK';
  },
  check: atEnd(1),
};

// Rules of Kazakhstan for the numbers of people and companies (law 223-III of 2007 and its orders): weights 1 to 11;
// where 10 is left they turn by two, and a number that leaves 10 again is not given out.
const ELEVEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const bin: Rule = {
  flaw: (number) => {
    if (number.length !== 12) return 'LENGTH';
    if (!/^\d+$/.test(number)) return 'LETTERS';
    const first = weighted(digits(number), ELEVEN) % 11;
    const turned = [...ELEVEN.slice(2), ...ELEVEN.slice(0, 2)];
    const left = first < 10 ? first : weighted(digits(number), turned) % 11;
    return left === Number(number[11]) ? undefined : 'CHECK';
  },
  check: atEnd(1),
};

/** A scheme without check characters that anybody may compute: the form alone. */
const form = (lengths: readonly number[], pattern: RegExp, trim?: Rule['trim']): Rule => ({
  ...(trim && { trim }),
  flaw: (number) => (pattern.test(number) ? undefined : lengths.includes(number.length) ? 'LETTERS' : 'LENGTH'),
});

/**
 * The schemes that no library judges, or none judges rightly: check digits by the rule of whoever gives the numbers,
 * and forms where the check is not published.
 */
export const ownRules = {
  USCI: usci,
  LEI: lei,
  OGRN: ogrn,
  BIN: bin,
  /** Business registration number of Hong Kong (Inland Revenue Department); branch and certificate behind it are left off. */
  BR: form([8], /^\d{8}$/, (text) => text.replace(/^(\d{8})\d{3}(\d{4}[0-9A-Z])?$/, '$1')),
  /** Company number of the United Kingdom (Companies House). */
  CRN: form([8], /^([A-Z]{2}\d{6}|\d{8})$/),
  /** Commercial register of Germany, section A or B; the court is not part of it. */
  HRB: form([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], /^(HR[AB])?\d{1,6}[A-Z]{0,2}$/),
  /** Corporate identity number of India (Companies Act 2013): listed or not, industry, state, year, ownership, number. */
  CIN: form([21], /^[LU]\d{5}[A-Z]{2}(18|19|20)\d{2}[A-Z]{3}\d{6}$/),
  /** Tax registration number of the United Arab Emirates (Federal Tax Authority), or its first ten digits, the TIN. */
  TRN: form([10, 15], /^1\d{9}(\d{5})?$/),
} satisfies Readonly<Record<string, Rule>>;
