import { ByteWriter } from './byte-writer';
import type { GivenName } from './name-records';
import { styleOf } from './name-style';
import { normaliseName, type NormalName } from './normalise';
import { Numbers } from './numbers';
import { rawHashOf, spread } from './text-hash';

/** Names as numbers of words, normalised once. */
export interface GatheredNames {
  /** The different words, in the order of their letters: words that are alike lie beside each other in memory. */
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
  /** Names that are put together from their words again: 1 for each. */
  readonly styled: Uint8Array;
  /** The style of each word of those (`styleOf`), place by place as `words`. */
  readonly styles: Uint8Array;
}

function headOf({ words, written }: NormalName): number {
  const most = words.length - written.length;
  for (let head = 0; head < most; head++) {
    if (written.every((word, i) => word === words[head + i])) return head;
  }
  return most;
}

/**
 * Normalises names and numbers their words.
 * @param each is given each name, normalised, in turn, and for a moment the numbers of its tokens as they came
 */
export function gatherNames(
  entries: readonly GivenName[],
  each: (name: NormalName, tokens: ArrayLike<number>) => void,
): GatheredNames {
  const words = new WordNumbers();
  const places = new Numbers(entries.length * 4);
  const all = new Numbers(entries.length * 4);
  const tokenStarts = new Uint32Array(entries.length + 1);
  const wordStarts = new Uint32Array(entries.length + 1);
  const heads = new Uint8Array(entries.length);
  const propers = new Uint8Array(entries.length);
  const forms: NormalName['legalForms'][] = [];
  const styled = new Uint8Array(entries.length);
  const styles = new ByteWriter();
  const own: number[] = [];
  const written: number[] = [];
  const style: number[] = [];
  for (let n = 0; n < entries.length; n++) {
    const { name, kind } = entries[n] as GivenName;
    const normal = normaliseName(name, kind);
    const { tokens, words: texts } = normal;
    for (let i = 0; i < texts.length; i++) all.add((written[i] = words.numberOf(texts[i] as string)));
    const head = headOf(normal);
    for (let i = 0; i < tokens.length; i++) {
      // Most words are compared as they are written.
      const same = texts[head + i] === tokens[i];
      places.add((own[i] = same ? (written[head + i] as number) : words.numberOf(tokens[i] as string)));
    }
    each(normal, own);
    if (styleOf(name, texts, style)) styled[n] = 1;
    for (let i = 0; i < texts.length; i++) styles.byte(styled[n] === 1 ? (style[i] as number) : 0);
    tokenStarts[n + 1] = places.length;
    wordStarts[n + 1] = all.length;
    heads[n] = head;
    propers[n] = normal.written.length;
    forms.push(normal.legalForms);
  }
  const { order, renamed } = words.byLetters();
  return {
    texts: order,
    tokens: places.done().map((number) => renamed[number] as number),
    tokenStarts,
    words: all.done().map((number) => renamed[number] as number),
    wordStarts,
    heads,
    propers,
    forms,
    styled,
    styles: styles.done(),
  };
}

/** Words by numbers, in the order they came. A table of its own: texts cut out of names would be hashed slowly by a map. */
class WordNumbers {
  private readonly texts: string[] = [];
  private hashes = new Int32Array(1 << 12);
  /** Numbers from 1, 0 for none; twice as many as there are words, at least. */
  private slots = new Int32Array(1 << 13);

  numberOf(text: string): number {
    const { slots, hashes, texts } = this;
    const hash = rawHashOf(text);
    const last = slots.length - 1;
    let slot = spread(hash) & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const number = (slots[slot] as number) - 1;
      if (hashes[number] === hash && texts[number] === text) return number;
    }
    const number = texts.length;
    slots[slot] = number + 1;
    hashes[number] = hash;
    texts.push(text);
    if (texts.length === hashes.length) this.grow();
    return number;
  }

  private grow(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const slots = new Int32Array(2 * this.slots.length);
    const last = slots.length - 1;
    for (let number = 0; number < this.texts.length; number++) {
      let slot = spread(hashes[number] as number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }

  /** The words in the order of their letters, and of each number the place among these. */
  byLetters(): { readonly order: readonly string[]; readonly renamed: Uint32Array } {
    const { texts } = this;
    const order = texts
      .map((_, number) => number)
      .sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
    const renamed = new Uint32Array(order.length);
    order.forEach((number, place) => (renamed[number] = place));
    return { order: order.map((number) => texts[number] as string), renamed };
  }
}
