import type { BirthSpan, EntryAddress, EntryIdentifier, IdentifierType } from '@downstream/checks/core';
import { readDayFirst, readYearFirst } from './calendar-span';
import { known } from './entry-parts';
import { numberedParts } from './numbered-parts';
import { placeCountry } from './place-country';

/** What a cell with several values says, and what of it could not be read, in its own words. */
export interface Details<T> {
  readonly found: readonly T[];
  readonly rest: readonly string[];
}

function details<T>(text: string | null, read: (part: string) => T | null): Details<T> {
  const parts = text === null ? [] : numberedParts(text);
  const all = parts.map((part) => ({ part, value: read(part) }));
  return {
    found: known(all.map(({ value }) => value)),
    rest: known(all.filter(({ value }) => value === null).map(({ part }) => part)),
  };
}

/** Nationalities such as `(1) Saudi Arabia (2) Qatar`, `Afghan` or `Russia`, as ISO 3166-1 alpha-2 codes. */
export const nationalitiesIn = (text: string | null): Details<string> =>
  details(text, (part) => placeCountry(part.replace(/\.$/, '')));

/** Births such as `00/00/1961` and `dd/mm/1961`: a day, a month or a year. */
export const birthsIn = (text: string | null): Details<BirthSpan> =>
  details(text, (part) => {
    const days = readDayFirst(part) ?? readYearFirst(part);
    return days && { ...days, circa: false };
  });

const NUMBER = /(?=[A-Z0-9/.-]*\d)[A-Z0-9][A-Z0-9/.-]{3,}/i;

/** The one country that brackets in a text name: `592667 (Qatari passport issued on 3 May 2007)`. */
function countryIn(text: string): string | null {
  const brackets = [...text.matchAll(/\(([^()]+)\)/g)].map(
    ([, inner = '']) => inner.split(/[,.;]| passport| issued/i)[0],
  );
  return placeCountry(brackets.find((inner) => placeCountry(inner) !== null));
}

/** Numbers of passports and identity cards with whatever is written around them. */
export const numbersIn = (text: string | null, type: IdentifierType, label: string): Details<EntryIdentifier> =>
  details(text, (part) => {
    // What is longer is prose, and patterns are slow on it.
    if (part.length > 1000) return null;
    const number = NUMBER.exec(part.replace(/^[^:]*?\b(?:no|number)s?\b\.?:? */i, ''))?.[0] ?? NUMBER.exec(part)?.[0];
    return number === undefined
      ? null
      : { type, number: number.replace(/[.\-/]+$/, ''), country: countryIn(part), label };
  });

const IMO = /\bIMO(?: number| no\.?)?[:\s]*(\d{7})\b/gi;

/** The number of the ship a text speaks of; none when it speaks of several. */
export function imoIn(text: string | null): readonly EntryIdentifier[] {
  const numbers = known([...(text ?? '').matchAll(IMO)].map(([, number]) => number));
  const [number] = numbers;
  return number === undefined || numbers.length > 1
    ? []
    : [{ type: 'IMO', number, country: null, label: 'IMO number' }];
}

const LABELLED: readonly (readonly [RegExp, IdentifierType, string])[] = [
  [
    /\b(?:INN|Russian Tax(?:payer)? (?:ID|Identification) Number|Taxpayer (?:Identification|ID) Number)[\s:.–-]*(\d{10}|\d{12})\b/gi,
    'TAX',
    'INN',
  ],
  [/\b(?:OGRN|Primary State Registration Number)[\s:.–-]*(\d{13}|\d{15})\b/gi, 'REGISTRATION', 'OGRN'],
];

/** Russian tax and registration numbers in free text, where the words before them leave no doubt. */
export const russianNumbersIn = (text: string | null): readonly EntryIdentifier[] =>
  LABELLED.flatMap(([pattern, type, label]) =>
    [...(text ?? '').matchAll(pattern)].map(([, number = '']) => ({ type, number, country: 'RU', label })),
  );

const REGION = /\b(?:province|region|oblast|district|governorate|state|county|prefecture)\.?$/i;

/**
 * An address of up to six lines: the fifth is the town, else the sixth where it is no region, else the only line there is;
 * the rest is the street. None of them with a number in it.
 */
export function britishAddress(
  lines: readonly (string | null)[],
  postal: string | null,
  countryText: string | null,
): EntryAddress | null {
  const filled = known(lines);
  if (filled.length === 0 && countryText === null && postal === null) return null;
  const sixth = lines[5] ?? (filled.length === 1 ? filled[0] : null) ?? null;
  const town = lines[4] ?? (sixth !== null && !/\d/.test(sixth) && !REGION.test(sixth) ? sixth : null);
  const street = filled.filter((line) => line !== town).join(', ');
  const city = known([town, postal]).join(' ');
  return {
    street: street === '' ? null : street,
    city: city === '' ? null : city,
    country: placeCountry(countryText),
    countryText,
  };
}
