// How the words of a name are written and what stands between them: what a name is put together again from.

/** What often stands after a word. Only added to at the end: files hold their numbers. */
const AFTER: readonly string[] = [
  ...['', ' ', ', ', '-', '. ', '.', ',', "'", " '", "-'", "'-", ' - ', '/', ' (', ') ', ')', ' "', '" ', '"', '; '],
  ...[' / ', ': ', '., ', '.,', '")', '"-', ' & ', '("', '), ', '.-', '’', '`', '. - '],
];
const numbers = new Map(AFTER.map((after, number) => [after, number]));

const BLANK = AFTER.indexOf(' ');

const LOWER = 0;
const UPPER = 1;
const TITLE = 2;

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
/** What sets a small letter apart from its capital. */
const CASE = 0x20;

/** The case of a word that stands at a place of a name; -1 where another stands there. */
function caseOf(name: string, at: number, word: string): number {
  let lower = true;
  let upper = true;
  let title = true;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const other = name.charCodeAt(at + i);
    const asIs = other === unit;
    const raised = isSmall(unit) ? other === unit - CASE : asIs;
    lower &&= asIs;
    upper &&= raised;
    title &&= i === 0 ? raised : asIs;
  }
  return lower ? LOWER : upper ? UPPER : title ? TITLE : -1;
}

const isLetter = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/**
 * How a name is written whose words are these: a byte for each, its case and what stands after it.
 * @param into receives them
 * @returns whether it can be told so
 */
export function styleOf(name: string, words: readonly string[], into: number[]): boolean {
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const written = caseOf(name, at, word);
    if (written < 0) return false;
    at += word.length;
    const from = at;
    while (at < name.length && !isLetter(name.charCodeAt(at))) at++;
    const blank = at === from + 1 && name.charCodeAt(from) === 0x20;
    const after = blank ? BLANK : numbers.get(name.slice(from, at));
    if (after === undefined) return false;
    into[i] = 4 * after + written;
  }
  return at === name.length && words.length > 0;
}

/** A word in its case, with what stands after it. */
export function styled(word: string, style: number): string {
  const written = style & 3;
  const cased =
    written === UPPER ? word.toUpperCase() : written === TITLE ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  return cased + (AFTER[style >>> 2] ?? '');
}
