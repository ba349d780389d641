import type { BirthSpan } from './list-entry';

/** How a party's date of birth stands to an entry's. */
export type BirthAgreement = 'EQUAL' | 'POSSIBLE' | 'CONFLICT' | 'UNKNOWN';

const CIRCA_YEARS = 2;

const shifted = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

/**
 * Compares a date of birth (`1970-12-31`) with those an entry gives: EQUAL when one of them is that very day, POSSIBLE
 * when it lies in a month, year or span given, two years more on both sides of a "circa", else CONFLICT.
 */
export function compareBirth(date: string | null, births: readonly BirthSpan[]): BirthAgreement {
  if (date === null || births.length === 0) return 'UNKNOWN';
  if (births.some(({ from, to, circa }) => from === to && from === date && !circa)) return 'EQUAL';
  const within = births.some(({ from, to, circa }) => {
    const slack = circa ? CIRCA_YEARS : 0;
    return shifted(from, -slack) <= date && date <= shifted(to, slack);
  });
  return within ? 'POSSIBLE' : 'CONFLICT';
}

/** A birth span in words that need no translation: `1979-03-14`, `1979`, `1958..1960`, `~1951`. */
export function birthText({ from, to, circa }: BirthSpan): string {
  const mark = circa ? '~' : '';
  if (from === to) return mark + from;
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [a, b] = years ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  return a === b ? mark + a : `${mark}${a}..${b}`;
}
