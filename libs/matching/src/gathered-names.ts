import type { GivenName } from './name-records';
import { normaliseName, type NormalName } from './normalise';
import { Numbers } from './numbers';

/** Names as numbers of words, normalised once. */
export interface GatheredNames {
  /** The different words, those in most places first. */
  readonly texts: readonly string[];
  /** Numbers of the words that names are compared by, and where those of each name begin, and the end. */
  readonly tokens: Uint32Array;
  readonly tokenStarts: Uint32Array;
  /** The same of all words as they are written. */
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  /** How many words of legal forms stand before the name proper. */
  readonly heads: Uint8Array;
  /** How many words the name proper has. */
  readonly propers: Uint8Array;
  readonly forms: readonly NormalName['legalForms'][];
}

function headOf({ words, written }: NormalName): number {
  const most = words.length - written.length;
  for (let head = 0; head < most; head++) {
    if (written.every((word, i) => word === words[head + i])) return head;
  }
  return most;
}

/**
 * Normalises names and numbers their words: frequent words get small numbers, which take one byte.
 * @param each is given each name, normalised, in turn, and for a moment the numbers of its tokens as they came
 */
export function gatherNames(
  entries: readonly GivenName[],
  each: (name: NormalName, tokens: ArrayLike<number>) => void,
): GatheredNames {
  const numbers = new Map<string, number>();
  const counts = new Numbers(1024);
  const places = new Numbers(entries.length * 4);
  const all = new Numbers(entries.length * 4);
  const tokenStarts = new Uint32Array(entries.length + 1);
  const wordStarts = new Uint32Array(entries.length + 1);
  const heads = new Uint8Array(entries.length);
  const propers = new Uint8Array(entries.length);
  const forms: NormalName['legalForms'][] = [];
  const numberOf = (text: string): number => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(text, number);
    }
    counts.add(number);
    return number;
  };
  const own: number[] = [];
  entries.forEach(({ name, kind }, n) => {
    const normal = normaliseName(name, kind);
    const { tokens } = normal;
    for (let i = 0; i < tokens.length; i++) places.add((own[i] = numberOf(tokens[i] as string)));
    each(normal, own);
    for (const text of normal.words) all.add(numberOf(text));
    tokenStarts[n + 1] = places.length;
    wordStarts[n + 1] = all.length;
    heads[n] = headOf(normal);
    propers[n] = normal.written.length;
    forms.push(normal.legalForms);
  });
  const { order, renamed } = byFrequency(counts.done(), numbers.size);
  const texts = [...numbers.keys()];
  return {
    texts: order.map((number) => texts[number] ?? ''),
    tokens: places.done().map((number) => renamed[number] as number),
    tokenStarts,
    words: all.done().map((number) => renamed[number] as number),
    wordStarts,
    heads,
    propers,
    forms,
  };
}

function byFrequency(occurrences: Uint32Array, words: number): { order: readonly number[]; renamed: Uint32Array } {
  const counts = new Uint32Array(words);
  for (const number of occurrences) counts[number] = (counts[number] as number) + 1;
  const order = Array.from(counts, (_, number) => number).sort(
    (a, b) => (counts[b] as number) - (counts[a] as number) || a - b,
  );
  const renamed = new Uint32Array(words);
  order.forEach((number, place) => (renamed[number] = place));
  return { order, renamed };
}
