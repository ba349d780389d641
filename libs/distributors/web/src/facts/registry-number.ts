/** What is known of a register's number from its form alone. */
export interface RegistryHint {
  /** `fits`: form and check digit are right; `wrong`: they are not; `form`: what the number looks like there. */
  readonly kind: 'fits' | 'wrong' | 'form';
  /** The scheme's short name, such as `USCI`; part of the catalogue key. */
  readonly scheme: Scheme;
  /** The last characters as they would have to be, where only they are wrong. */
  readonly expected?: string;
}

/** The numbers whose form is known here. */
export const schemes = ['USCI', 'LEI', 'INN', 'EDRPOU', 'BR', 'CRN', 'HRB'] as const;
export type Scheme = (typeof schemes)[number];

/** The register that a country's companies usually stand in. */
const usual: Readonly<Record<string, Scheme>> = {
  CN: 'USCI',
  DE: 'HRB',
  GB: 'CRN',
  HK: 'BR',
  RU: 'INN',
  UA: 'EDRPOU',
};

/** Looks like `given`, less its own check characters, with those it would have to have. */
type Check = (number: string) => string | undefined;

const digits = (text: string): number[] => [...text].map(Number);
const weighted = (numbers: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (numbers[i] ?? 0), 0);

// GB 32100-2015: 17 characters of this alphabet weighted by powers of 3, modulo 31.
const USCI = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usci: Check = (text) => {
  const values = [...text].map((sign) => USCI.indexOf(sign));
  if (text.length !== 18 || values.includes(-1)) return undefined;
  const weights = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);
  return text.slice(0, 17) + USCI[(31 - (weighted(values, weights) % 31)) % 31];
};

// ISO 17442 by ISO 7064, MOD 97-10: letters count 10 to 35, and the whole leaves 1.
const lei: Check = (text) => {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(text)) return undefined;
  const number = [...`${text.slice(0, 18)}00`].map((sign) => parseInt(sign, 36)).join('');
  return text.slice(0, 18) + String(98n - (BigInt(number) % 97n)).padStart(2, '0');
};

// Order of the Russian tax service: weights for the last digit (companies) or the last two (people).
const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVEN = [7, ...TEN];
const TWELVE = [3, ...ELEVEN];
const inn: Check = (text) => {
  if (!/^(\d{10}|\d{12})$/.test(text)) return undefined;
  const check = (head: string, weights: readonly number[]) => `${head}${(weighted(digits(head), weights) % 11) % 10}`;
  return text.length === 10 ? check(text.slice(0, 9), TEN) : check(check(text.slice(0, 10), ELEVEN), TWELVE);
};

// Ukrainian state register: eight digits; weights turn with the size of the number, and again when 10 is left.
const edrpou: Check = (text) => {
  if (!/^\d{8}$/.test(text)) return undefined;
  const number = Number(text);
  const turned = number >= 30_000_000 && number <= 60_000_000;
  const first = turned ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const left = weighted(digits(text), first) % 11;
  const again = weighted(
    digits(text),
    first.map((weight) => weight + 2),
  );
  return text.slice(0, 7) + String(left < 10 ? left : (again % 11) % 10);
};

const checks: Partial<Record<Scheme, Check>> = { USCI: usci, LEI: lei, INN: inn, EDRPOU: edrpou };
const forms: Partial<Record<Scheme, RegExp>> = {
  BR: /^\d{8}$/,
  CRN: /^([A-Z]{2}\d{6}|\d{8})$/,
  HRB: /^(HR[AB])?\d{1,6}[A-Z]?$/,
};

/** The register meant: the one that was named, or the one its country usually has. */
export function schemeOf(country: string, scheme: string): Scheme | undefined {
  const named = scheme.trim().toUpperCase();
  return named === '' ? usual[country] : schemes.find((one) => one === named);
}

/**
 * What a number's form tells, to help the one who types it: nobody is refused for it. A number whose check digit fits
 * exists in form only; whether the company does is for the registry to say.
 * @returns undefined where nothing is known of such numbers
 */
export function registryHint(country: string, scheme: string, number: string): RegistryHint | undefined {
  const known = schemeOf(country, scheme);
  if (!known) return undefined;
  const text = number.replace(/[\s.-]/g, '').toUpperCase();
  if (text === '') return { kind: 'form', scheme: known };
  const check = checks[known];
  if (!check) return { kind: forms[known]?.test(text) ? 'fits' : 'wrong', scheme: known };
  const right = check(text);
  if (right === text) return { kind: 'fits', scheme: known };
  const checked = known === 'LEI' || text.length === 12 ? 2 : 1;
  return { kind: 'wrong', scheme: known, ...(right && { expected: right.slice(-checked) }) };
}
