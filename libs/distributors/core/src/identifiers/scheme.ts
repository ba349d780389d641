import { compact } from './compact';
import { vatCountryIn } from './vat-country';

/** The registers and tax offices whose numbers are judged. */
export const registers = [
  ...(['LEI', 'VAT', 'USCI', 'INN', 'OGRN', 'EDRPOU', 'BIN', 'HRB', 'CRN', 'BR', 'UID', 'ORGNR', 'VKN'] as const),
  ...(['ABN', 'CIN', 'PAN', 'GSTIN', 'TRN'] as const),
] as const;

/** The schemes whose numbers are judged: those of registers, and of bank accounts and banks. */
export const schemes = [...registers, 'IBAN', 'BIC'] as const;
export type Scheme = (typeof schemes)[number];

/** The register that a country's companies usually stand in. */
const usual: Readonly<Record<string, Scheme>> = {
  CH: 'UID',
  CN: 'USCI',
  DE: 'HRB',
  GB: 'CRN',
  HK: 'BR',
  KZ: 'BIN',
  NO: 'ORGNR',
  RU: 'INN',
  UA: 'EDRPOU',
};

/** Numbers known by their form in countries where companies give one number or another. */
const known: Readonly<Record<string, readonly (readonly [RegExp, Scheme])[]>> = {
  AU: [[/^\d{11}$/, 'ABN']],
  IN: [
    [/^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/, 'CIN'],
    [/^[A-Z]{5}\d{4}[A-Z]$/, 'PAN'],
    [/^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]{3}$/, 'GSTIN'],
  ],
  RU: [[/^(\d{13}|\d{15})$/, 'OGRN']],
  TR: [[/^\d{10}$/, 'VKN']],
};

/** Other names of the schemes, compact. */
const names: Readonly<Record<string, Scheme>> = {
  USCC: 'USCI',
  统一社会信用代码: 'USCI',
  ИНН: 'INN',
  ОГРН: 'OGRN',
  ОГРНИП: 'OGRN',
  OGRNIP: 'OGRN',
  ЄДРПОУ: 'EDRPOU',
  ЕДРПОУ: 'EDRPOU',
  БИН: 'BIN',
  IIN: 'BIN',
  ИИН: 'BIN',
  HR: 'HRB',
  HRA: 'HRB',
  VATID: 'VAT',
  VATNO: 'VAT',
  UST: 'VAT',
  USTID: 'VAT',
  USTIDNR: 'VAT',
  MVA: 'VAT',
  TVA: 'VAT',
  SWIFT: 'BIC',
};

const isScheme = (name: string): name is Scheme => (schemes as readonly string[]).includes(name);

function named(country: string, name: string): Scheme | undefined {
  if (name === 'TIN') return ({ AE: 'TRN', KZ: 'BIN', RU: 'INN', TR: 'VKN' } as const)[country];
  return isScheme(name) ? name : names[name];
}

/**
 * The scheme meant: the one that was named, under any of its names; else the one the number shows by its form, or the
 * one its country usually has.
 * @param country ISO 3166-1 alpha-2, or empty
 * @param scheme as somebody wrote it, or empty
 * @param value the number as written, or empty
 * @returns undefined where nothing is known of such numbers
 */
export function schemeOf(country: string, scheme: string, value = ''): Scheme | undefined {
  const name = compact(scheme);
  if (name !== '') return named(country, name);
  const number = compact(value);
  const [, shown] = known[country]?.find(([form]) => form.test(number)) ?? [];
  if (shown) return shown;
  // A VAT number is taken for one only under the letters of the very country: NO 923 609 016 may be either.
  const vat = usual[country] === 'UID' || usual[country] === 'ORGNR' ? undefined : vatCountryIn(number);
  return vat === country && number.length > 7 ? 'VAT' : usual[country];
}
