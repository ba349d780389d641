import type { EntryAddress } from '@downstream/checks/core';
import { isCountryCode, placeCountry } from './place-country';

const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY DC PR'
  ).split(' '),
);
/** Whether a text is the postal code of a state of the United States. */
export const isState = (text: string): boolean => states.has(text);

/** Countries with a city of their name. */
const cities = new Set(['SG', 'HK', 'MO', 'LU', 'PA', 'KW', 'DJ', 'MC', 'GI', 'SM', 'VA', 'GT', 'MX']);

// Short, with a digit, and nothing that a street or a house has.
const POSTAL = /^(?=.*\d)[A-Z0-9][A-Z0-9 -]{2,10}$/;

/**
 * Reads one address of the Consolidated Screening List: `street, city, state, postal code, country code`, each part missing
 * as often as not. The city takes state and postal code with it, as in OFAC's own files.
 */
export function cslAddress(text: string): EntryAddress | null {
  const parts = text
    .split(',')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((part, i) => (i === 0 ? part.replace(/^and /, '') : part))
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  let country: string | null = null;
  if (isCountryCode(parts.at(-1) ?? '')) country = parts.pop() ?? null;
  const spelled = placeCountry(parts.at(-1));
  // Some addresses name the country in words, before the code or in its place; in some countries the city has its name.
  const inWords =
    (parts.length > 1 || country === null) && spelled !== null && !/^(?:[A-Z]{2}|Georgia)$/.test(parts.at(-1) ?? '');
  const countryText =
    inWords && (country === null || (country === spelled && !cities.has(spelled))) ? parts.pop() : null;
  country ??= countryText ? spelled : null;
  const tail: string[] = [];
  const postal = parts.at(-1) ?? '';
  if (parts.length > 1 && POSTAL.test(postal) && !/^P\.? ?O\.? ?BOX/i.test(postal)) tail.unshift(parts.pop() ?? '');
  const state = parts.at(-1) ?? '';
  if (parts.length > 1 && isState(state) && (country === null || country === 'US')) {
    tail.unshift(parts.pop() ?? '');
    // The publisher leaves the country out for most addresses in the United States.
    country = 'US';
  }
  const place = parts.at(-1) ?? '';
  const isCity = place !== '' && !/\d/.test(place) && (parts.length > 1 || tail.length > 0 || country !== null);
  if (isCity) parts.pop();
  const city = isCity ? [place, ...tail].join(' ') : null;
  const street = [...parts, ...(isCity ? [] : tail)].join(', ');
  if (street === '' && city === null && country === null) return null;
  return { street: street === '' ? null : street, city, country, countryText: countryText ?? null };
}
