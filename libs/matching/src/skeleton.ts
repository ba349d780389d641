import { remembered } from './remembered';

// One sound, many spellings of it in Latin letters; what Arabic and Persian tell apart and passports do not is one here.
const sounds: Readonly<Record<string, string>> = {
  dzh: 'j',
  dj: 'j',
  tch: 'x',
  sch: 'x',
  ch: 'x',
  sh: 'x',
  kh: 'h',
  gh: 'k',
  ck: 'k',
  q: 'k',
  g: 'k',
  c: 'k',
  dh: 'd',
  z: 'd',
  th: 's',
  zh: 'j',
  ph: 'f',
  v: 'w',
  H: 'h',
};
const SOUND = /dzh|dj|tch|[sckgdtzp]h|sch|ck|[qgczvH]/g;
const DOUBLE = /(.)\1+/g;
const VOWELS = /[aeiouwyA]/g;

/**
 * The consonants of a word, for comparing what is written without vowels (Arabic, Hebrew) with what is written with
 * them: "mhmd" and "mohammed" become equal. `w` and `y` stand for vowels inside a word, and an `h` at the
 * end, or before its last vowels, for none: "saleh" and "fatiha" are written with it or without.
 * @returns the empty text for a word without consonants or with a digit
 */
export function skeletonAnew(text: string): string {
  if (/\d/.test(text)) return '';
  const sound = text.replace(SOUND, (spelling) => sounds[spelling] ?? spelling);
  // Without vowels a letter written twice is heard twice.
  const heard = isVowelless(text) ? sound : sound.replace(DOUBLE, '$1');
  const first = /^[aeiouyA]/.test(heard) ? '' : heard.slice(0, 1);
  return (
    first +
    heard
      .slice(1)
      .replace(/h[aeiouyA]*$/, '')
      .replace(VOWELS, '')
  );
}

/** The same, of words that are likely to come again. */
export const skeleton: (text: string) => string = remembered(skeletonAnew);

/** Whether a word is written without vowels, as transliterated Arabic and Hebrew is. */
export function isVowelless(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u') return false;
    if (text.charCodeAt(i) < 0x3a) return false;
  }
  return text.length >= 2;
}
