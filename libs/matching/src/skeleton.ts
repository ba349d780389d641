// One sound, many spellings of it in Latin letters; what Arabic and Persian tell apart and passports do not is one here.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj/g, 'j'],
  [/tch|sch|ch|sh/g, 'x'],
  [/kh/g, 'h'],
  [/gh|ck|[qgc]/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/zh/g, 'j'],
  [/ph/g, 'f'],
  [/v/g, 'w'],
];

/**
 * The consonants of a word, for comparing what is written without vowels (Arabic, Hebrew) with what is written with
 * them: "mhmd" and "mohammed" become equal. `w` and `y` stand for vowels inside a word, and an `h` at the end for none.
 * @returns the empty text for a word without consonants or with a digit
 */
export function skeleton(text: string): string {
  if (/\d/.test(text)) return '';
  let heard = text;
  for (const [pattern, to] of sounds) heard = heard.replace(pattern, to);
  const first = /^[aeiouy]/.test(heard) ? '' : heard.slice(0, 1);
  const rest = heard
    .slice(1)
    .replace(/[aeiouwy]/g, '')
    .replace(/h$/, '');
  return (first + rest).replace(/(.)\1+/g, '$1');
}

/** Whether a word is written without vowels, as transliterated Arabic and Hebrew is. */
export function isVowelless(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u') return false;
    if (text.charCodeAt(i) < 0x3a) return false;
  }
  return text.length >= 2;
}
