import { soundOf } from './address-sounds';
import type { AddressToken } from './address-tokens';
import { countryWords, regions, regionWords, towns, townWords } from './address-words';

/** Cities that are as good as a country: districts are written for a town there. */
const cityStates: Readonly<Record<string, string>> = {
  hongkong: 'hongkong',
  kowloon: 'hongkong',
  singapore: 'singapore',
  macau: 'macau',
};
const codes: Readonly<Record<string, string>> = { HK: 'hongkong', SG: 'singapore', MO: 'macau' };
const spelledOut: Readonly<Record<string, string>> = { st: 'saint', ft: 'fort', mt: 'mount' };
const STATE =
  /^(?:a[lkzr]|c[aot]|d[ec]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])$/;

/**
 * The town that words name, as it sounds and without blanks; `null` for a region, a country, or nothing.
 * @param tokens one part of an address between commas
 */
export function townIn(tokens: readonly AddressToken[], country: string | null): string | null {
  const words: string[] = [];
  for (const { text, number } of tokens) {
    if (number) continue;
    // "Futian District" is one thing, and no town.
    if (regionWords.has(text)) words.pop();
    else if (!townWords.has(text) && !(country === 'US' && words.length > 0 && STATE.test(text)))
      words.push(spelledOut[text] ?? text);
  }
  const joined = words.join('');
  const written = towns[joined] ?? joined;
  if (written.length < 2 || countryWords.has(written) || regions.has(written)) return null;
  return cityStates[written] ?? (towns[joined] ? soundOf(written) : words.map(soundOf).join(''));
}

/** The city state an address is in, wherever it is named. */
export function cityStateOf(segments: readonly (readonly AddressToken[])[], country: string | null): string | null {
  if (country !== null && country in codes) return codes[country] ?? null;
  for (const tokens of segments)
    for (const { text } of tokens) if (text === 'hongkong' || text === 'kowloon') return 'hongkong';
  return null;
}
