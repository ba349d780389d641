// How the words of a name are written and what stands between them: what a name is put together again from.

/** What often stands after a word. Only added to at the end: files hold their numbers. */
const AFTER: readonly string[] = [
  ...['', ' ', ', ', '-', '. ', '.', ',', "'", " '", "-'", "'-", ' - ', '/', ' (', ') ', ')', ' "', '" ', '"', '; '],
  ...[' / ', ': ', '., ', '.,', '")', '"-', ' & ', '("', '), ', '.-', '’', '`', '. - '],
];
const numbers = new Map(AFTER.map((after, number) => [after, number]));

const LOWER = 0;
const UPPER = 1;
const TITLE = 2;

function caseOf(written: string, word: string): number {
  if (written === word) return LOWER;
  const upper = word.toUpperCase();
  if (written === upper) return UPPER;
  return written === upper.slice(0, 1) + word.slice(1) ? TITLE : -1;
}

const isLetter = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/**
 * How a name is written whose words are these: a byte for each, its case and what stands after it.
 * @returns null where it cannot be told so
 */
export function styleOf(name: string, words: readonly string[]): readonly number[] | null {
  const style: number[] = [];
  let at = 0;
  for (const word of words) {
    const written = caseOf(name.slice(at, at + word.length), word);
    if (written < 0) return null;
    at += word.length;
    const from = at;
    while (at < name.length && !isLetter(name.charCodeAt(at))) at++;
    const after = numbers.get(name.slice(from, at));
    if (after === undefined) return null;
    style.push(4 * after + written);
  }
  return at === name.length && words.length > 0 ? style : null;
}

/** A word in its case, with what stands after it. */
export function styled(word: string, style: number): string {
  const written = style & 3;
  const cased =
    written === UPPER ? word.toUpperCase() : written === TITLE ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  return cased + (AFTER[style >>> 2] ?? '');
}
