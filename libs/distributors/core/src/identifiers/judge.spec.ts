import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeIdentifier } from './judge';
import { schemes, type Scheme } from './scheme';
import { vatCountries } from './vat-country';

const judge = (scheme: string, value: string, country = 'XX') => judgeIdentifier({ scheme, value, country });
const fits = (scheme: string, value: string, country?: string): boolean =>
  judge(scheme, value, country).kind === 'FITS';

// Numbers that their registers, the companies themselves or the standards publish.
const published: readonly (readonly [Scheme, string, string])[] = [
  ['USCI', '914403001922038216', 'Huawei'],
  ['LEI', '5493001KJTIIGC8Y1R12', 'Bloomberg'],
  ['INN', '7707083893', 'Sberbank'],
  ['INN', '500100732259', 'a person, in the rules of the tax service'],
  ['OGRN', '1027700132195', 'Sberbank'],
  ['OGRN', '304500116000157', 'a sole trader'],
  ['EDRPOU', '00032129', 'Oschadbank'],
  ['BIN', '020240000555', 'KazMunayGas'],
  ['BIN', '940140000385', 'Halyk Bank'],
  ['UID', 'CHE-116.281.710', 'a Swiss company'],
  ['ORGNR', '923 609 016', 'Equinor'],
  ['VKN', '4540536920', 'a Turkish company'],
  ['ABN', '51 824 753 556', 'the Australian tax office'],
  ['GSTIN', '27AAPFU0939F1ZV', 'an Indian firm'],
  ['PAN', 'AAPFU0939F', 'the same firm'],
  ['CIN', 'L17110MH1973PLC019786', 'Reliance Industries'],
  ['CRN', 'SC123456', 'the form'],
  ['HRB', 'hrb 12345', 'the form'],
  ['BR', '12345678', 'the form'],
  ['TRN', '100 1234 5678 9003', 'the form'],
  ['IBAN', 'GB82 WEST 1234 5698 7654 32', 'the standard'],
  ['IBAN', 'IBAN DE89 3704 0044 0532 0130 00', 'the standard'],
  ['BIC', 'DEUTDEFF', 'Deutsche Bank'],
  ['BIC', 'NEDSZAJJXXX', 'Nedbank'],
];
// One for each country, from its tax authority or a company's own imprint.
const vat: readonly string[] = [
  ...['ATU13585627', 'BE0428759497', 'BG175074752', 'CY10259033P', 'CZ25123891', 'DE136695976', 'DK13585628'],
  ...['EE100931558', 'ESA13585625', 'FI20774740', 'FR40303265045', 'EL094259216', 'HR33392005961', 'HU12892312'],
  ...['IE6433435F', 'IT00743110157', 'LT119511515', 'LU15027442', 'LV40003521600', 'MT11679112', 'NL004495445B01'],
  ...['PL8567346215', 'PT501964843', 'RO18547290', 'SE123456789701', 'SI50223054', 'SK2022749619'],
  ...['CHE107787577IVA', 'GB980780684', 'XI980780684', 'NO995525828MVA', 'TR4540536920'],
];

describe('a published number', () => {
  it.each(published)('fits: %s %s (%s)', (scheme, value) => {
    expect(judge(scheme, value)).toMatchObject({ kind: 'FITS', scheme });
  });

  it.each(vat)('fits as a VAT number: %s', (value) => {
    expect(judge('VAT', value)).toMatchObject({ kind: 'FITS', scheme: 'VAT' });
  });

  it('stands here for every scheme and every country of VAT', () => {
    expect(schemes.filter((scheme) => scheme !== 'VAT' && !published.some(([one]) => one === scheme))).toEqual([]);
    expect(new Set(vat.map((value) => value.slice(0, 2).replace('EL', 'GR').replace('XI', 'GB'))).size).toBe(
      vatCountries.length,
    );
  });
});

const reference = join(import.meta.dirname, '../../../../../../shared/data/reference/lei-vectors.json');
interface Vectors {
  readonly lei: readonly { readonly lei: string; readonly valid: boolean }[];
  readonly iban: readonly { readonly iban: string; readonly valid: boolean }[];
}
(existsSync(reference) ? describe : describe.skip)('the vectors of the reference', () => {
  it('are judged as they say', () => {
    const { lei, iban } = JSON.parse(readFileSync(reference, 'utf8')) as Vectors;
    expect(lei.map((one) => fits('LEI', one.lei))).toEqual(lei.map(({ valid }) => valid));
    expect(iban.map((one) => fits('IBAN', one.iban))).toEqual(iban.map(({ valid }) => valid));
    expect(lei.length + iban.length).toBeGreaterThan(10);
  });
});

/** Everything of a number but its check characters, by scheme: where they stand and what they may be. */
interface Checked {
  readonly head: RegExp;
  readonly alphabet: string;
  readonly length?: 2;
  readonly front?: true;
  /** Numbers that leave no check character are not given out. */
  readonly gaps?: true;
  /** Whether every single changed character is found, not only a changed check character. */
  readonly promises?: true;
}
const digit = '0123456789';
const checked: Readonly<Record<string, Checked>> = {
  USCI: { head: /^[0-9A-HJ-NPQRTUWXY]{17}$/, alphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY', promises: true },
  LEI: { head: /^[0-9A-Z]{18}$/, alphabet: digit, length: 2 },
  INN: { head: /^\d{9}$/, alphabet: digit },
  OGRN: { head: /^\d{12}$/, alphabet: digit },
  EDRPOU: { head: /^\d{7}$/, alphabet: digit },
  BIN: { head: /^\d{11}$/, alphabet: digit, gaps: true },
  UID: { head: /^CHE\d{8}$/, alphabet: digit, gaps: true, promises: true },
  ORGNR: { head: /^\d{8}$/, alphabet: digit, gaps: true, promises: true },
  VKN: { head: /^\d{9}$/, alphabet: digit },
  ABN: { head: /^\d{9}$/, alphabet: digit, length: 2, front: true, promises: true },
  GSTIN: { head: /^27AAPFU[1-9]\d{3}F1Z$/, alphabet: `${digit}ABCDEFGHIJKLMNOPQRSTUVWXYZ` },
};
/** The whole number of a head, by the check characters that are asked for, which must then fit; or undefined. */
function whole(scheme: string, head: string): string | undefined {
  const { alphabet, length = 1, front } = checked[scheme]!;
  const blank = alphabet[0]!.repeat(length);
  const given = front ? blank + head : head + blank;
  const judged = judge(scheme, given);
  if (judged.kind !== 'WRONG') return given;
  expect(judged.why).toBe('CHECK');
  if (judged.expected === null) return undefined;
  const number = front ? judged.expected + head : head + judged.expected;
  expect(judge(scheme, number).kind).toBe('FITS');
  return number;
}

describe.each(Object.entries(checked))('the check characters of %s', (scheme, { head, gaps, promises, ...rest }) => {
  const { alphabet, front } = rest;
  it('are one choice for every number that is given out, and no other is taken', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.stringMatching(head), fc.nat({ max: alphabet.length - 1 }), (text, n) => {
        const number = whole(scheme, text);
        if (!gaps) expect(number).toBeDefined();
        if (!number) return;
        given++;
        const at = front ? 1 : number.length - 1;
        const other = number.slice(0, at) + alphabet[n] + number.slice(at + 1);
        expect(judge(scheme, other).kind).toBe(other === number ? 'FITS' : 'WRONG');
      }),
      { numRuns: 40 },
    );
    expect(given).toBeGreaterThan(20);
  });

  if (promises)
    it('find every single changed digit', () => {
      fc.assert(
        fc.property(fc.stringMatching(head), fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, step) => {
          const number = whole(scheme, text) ?? '';
          const places = [...number].flatMap((sign, i) => (digit.includes(sign) ? [i] : []));
          const at = places[place % places.length];
          if (at === undefined) return;
          const changed = number.slice(0, at) + String((Number(number[at]) + step) % 10) + number.slice(at + 1);
          expect(judge(scheme, changed).kind).toBe('WRONG');
        }),
        { numRuns: 40 },
      );
    });
});

describe('any number', () => {
  it('is never refused by an exception, and normalised twice as once', () => {
    const names = fc.constantFrom<string | null>(null, '', ...schemes, 'Handelsregister');
    const countries = fc.constantFrom('XX', 'RU', 'CN', 'IN', 'TR', ...vatCountries);
    const values = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(XI|EL|CHE|GB|NO|IBAN|DE){0,3}[0-9A-Z. -]{0,20}(MVA|IVA|HR){0,2}$/),
    );
    fc.assert(
      fc.property(names, countries, values, (scheme, country, value) => {
        const once = judgeIdentifier({ scheme, value, country });
        const named = once.kind === 'UNKNOWN_SCHEME' ? scheme : once.scheme;
        const twice = judgeIdentifier({ scheme: named, value: once.normalised, country });
        expect(twice).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['USCI', '12345', { why: 'LENGTH' }],
    ['USCI', '91440300192203821O', { why: 'LETTERS' }],
    ['USCI', '914403001922038217', { why: 'CHECK', expected: '6' }],
    ['LEI', '5493001KJTIIGC8Y1R13', { why: 'CHECK', expected: '12' }],
    ['INN', '500100732260', { why: 'CHECK', expected: '59' }],
    ['CRN', '1234567', { why: 'LENGTH' }],
    ['IBAN', 'DE89 3704 0044 0532 0130 0', { why: 'LENGTH' }],
    ['IBAN', 'DE88 3704 0044 0532 0130 00', { why: 'CHECK', expected: '89' }],
    ['BIC', 'DEUTXXFF', { why: 'LETTERS' }],
    ['BIC', 'DEUTDE', { why: 'LENGTH' }],
    ['VAT', 'DE136695977', { why: 'CHECK', expected: '6' }],
    ['VAT', 'FR4030326504', { why: 'LENGTH' }],
  ])('is wrong by its length, its letters or its check: %s %s', (scheme, value, told) => {
    expect(judge(scheme, value)).toMatchObject({ kind: 'WRONG', scheme, ...told });
  });

  it('of an unknown register is not judged, and compact all the same', () => {
    expect(judge('', '12-34 ab', 'MN')).toEqual({ kind: 'UNKNOWN_SCHEME', normalised: '1234AB' });
    expect(judge('Handelsregister', '12', 'DE')).toEqual({ kind: 'UNKNOWN_SCHEME', normalised: '12' });
    expect(judge('VAT', '123456789', 'US').kind).toBe('UNKNOWN_SCHEME');
  });

  it('keeps the letters of its country where it is a VAT number, written or not', () => {
    expect(judge('VAT', '094259216', 'GR').normalised).toBe('EL094259216');
    expect(judge('VAT', 'GR 094259216').normalised).toBe('EL094259216');
    expect(judge('VAT', 'CHE-107.787.577 TVA').normalised).toBe('CHE107787577');
    expect(judge('VAT', '923609016 MVA', 'NO').normalised).toBe('NO923609016');
  });
});
