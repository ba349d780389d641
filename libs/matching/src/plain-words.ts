const BLANK = 0;
const LETTER = 1;
const MARK = 2;

/** What each unit of ASCII is: part of a word, what stands between words, or what more has to be known of. */
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z0-9]/i.test(sign)) return LETTER;
  // Dots and slashes may abbreviate, apostrophes belong to words, "&" is one, and control signs are nothing.
  return /[./'`"&]/.test(sign) || unit < 0x20 || unit === 0x7f ? MARK : BLANK;
});

/**
 * The words of a text as most names are written: Latin letters and digits with nothing between them but blanks and signs that
 * only separate.
 * @param text in any case, @param lower the same in lower case
 * @returns null for all other texts
 */
export function plainWords(text: string, lower: string): string[] | null {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? (kinds[unit] as number) : MARK;
    if (kind === MARK) return null;
    if (kind === LETTER) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      words.push(lower.slice(from, i));
      from = -1;
    }
  }
  if (from >= 0) words.push(lower.slice(from));
  return words;
}
