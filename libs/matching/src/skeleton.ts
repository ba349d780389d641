/** Words shorter than this say too little by their consonants alone. */
const LEAST = 2;

/**
 * The consonants of a word as it sounds, for comparing what is written without vowels (Arabic, Hebrew) with what is
 * written with them: "mhmd" and "mohammed" become equal. `w` and `y` stand for vowels inside a word, and an `h` at the
 * end for none.
 * @param folded the word as it sounds, see `fold`
 * @returns the empty text where fewer than two consonants are left, or the word has a digit
 */
export function skeleton(folded: string): string {
  if (/\d/.test(folded)) return '';
  const bare = folded
    .slice(1)
    .replace(/[aeiouvwy]/g, '')
    .replace(/h$/, '');
  const first = /^[aeiouy]/.test(folded) ? '' : folded.slice(0, 1);
  const consonants = (first + bare).replace(/(.)\1+/g, '$1');
  return consonants.length < LEAST ? '' : consonants;
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
