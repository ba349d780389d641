import { businessMeaning } from './facts/business-words';
import { remembered } from './remembered';
import { tokenWeight } from './token-weight';

// What Chinese syllables do not tell of a foreign word: voice, l from r, and what ends a syllable but n.
const classes: Readonly<Record<string, string>> = {
  tch: 's',
  sch: 's',
  ch: 's',
  sh: 's',
  zh: 's',
  ts: 's',
  tz: 's',
  ck: 'k',
  ph: 'f',
  th: 's',
  qu: 'k',
  ng: 'n',
  b: 'b',
  p: 'b',
  d: 'd',
  t: 'd',
  g: 'k',
  k: 'k',
  q: 's',
  c: 'k',
  x: 's',
  z: 's',
  j: 's',
  s: 's',
  f: 'f',
  v: 'f',
  h: 'h',
  l: 'l',
  r: 'l',
  m: 'm',
  n: 'n',
  w: 'w',
};
const SPELLING = /tch|sch|[csz]h|t[sz]|ck|ph|th|qu|ng|[bcdfghjklmnpqrstvwxz]/g;

/** A word of an alphabet as Chinese syllables would leave it. */
function heardAbroad(word: string): string {
  return (
    word
      .replace(/x(?!i|u)/g, 'ks')
      .replace(/c(?=[eiy])/g, 's')
      .replace(/g(?=e(?!r)|i)/g, 'j')
      .replace(/(?<=.)[lr]+(?![aeiouylr])/g, '')
      .replace(/w(?![aeiouy])/g, '')
      .replace(/m(?=[bp])/g, 'n')
      .match(SPELLING)
      ?.map((spelling) => classes[spelling])
      .join('') ?? ''
  );
}

/** A syllable of Chinese in pinyin. */
const heardAtHome = (syllable: string): string =>
  syllable === 'er'
    ? ''
    : (syllable
        .match(SPELLING)
        ?.map((spelling) => classes[spelling])
        .join('') ?? '');

/** Words that say what a company does weigh no more, and little words less. */
export const GENERIC = 0.25;
const LITTLE = 0.2;
const LONGEST_SYLLABLE = 6;
const DOUBLE = /(.)\1+/g;

/** What a word of an alphabet adds to the sound of its name. */
export const soundIn = (token: string): string =>
  /\d/.test(token) || tokenWeight(token) <= GENERIC ? '' : heardAbroad(token);

const inAlphabet = remembered(soundIn);

/** Syllables that are also little words elsewhere are none here. */
function inSyllables(token: string): string {
  const weight = tokenWeight(token);
  if (/\d/.test(token) || weight === GENERIC || weight < LITTLE) return '';
  return token.length <= LONGEST_SYLLABLE ? heardAtHome(token) : heardAbroad(token);
}

/**
 * How the words of a name that say who is meant sound to somebody who writes foreign words in Chinese: the consonants,
 * coarsely. "Skywalker" and what "si kai wo ke" is are one.
 * @param han whether the name is written in Han characters, so that its words are syllables
 */
export function hanSound(tokens: readonly string[], han: boolean): string {
  let all = '';
  for (const token of tokens) all += han ? inSyllables(token) : inAlphabet(token);
  return withoutDoubles(all);
}

/** The sound of a whole name from those of its words: what is heard twice in a row is heard once. */
export function withoutDoubles(sounds: string): string {
  for (let i = 1; i < sounds.length; i++) {
    if (sounds.charCodeAt(i) === sounds.charCodeAt(i - 1)) return sounds.replace(DOUBLE, '$1');
  }
  return sounds;
}

/** What a word that weighs as much as {@link GENERIC} says that a company does. */
export const genericMeaning = (token: string): string => businessMeaning(token) ?? token;

/** What a name says that its company does. */
export function genericMeanings(tokens: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const token of tokens) if (tokenWeight(token) === GENERIC) found.add(genericMeaning(token));
  return found;
}
