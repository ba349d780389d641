import { editsAllowed, hasDigit, MOST_EDITS, tokenSimilarity, type Word } from './token-similarity';

/** Which of the letters a to z a word has, one bit each. */
function letters(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

// No Math in what runs for every word of the vocabulary: looking the global up costs more than the arithmetic.
function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A word of the vocabulary that resembles the one asked for. */
export interface Variant {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** 0.7 to 1 */
  readonly similarity: number;
}

/** Words of one length: their places in the vocabulary and their letters, side by side. */
interface Shelf {
  readonly places: number[];
  readonly masks: number[];
}

function shelve(words: readonly Word[], spelling: (word: Word) => string): readonly Shelf[] {
  const shelves: Shelf[] = [];
  words.forEach((word, at) => {
    // A word with a digit is equal to the word asked for or nothing like it, so it stands on no shelf.
    if (hasDigit(word.text)) return;
    const text = spelling(word);
    while (shelves.length <= text.length) shelves.push({ places: [], masks: [] });
    shelves[text.length]?.places.push(at);
    shelves[text.length]?.masks.push(letters(text));
  });
  return shelves;
}

/** Places of the words that may be near enough: one edit changes the length by one and the set of letters by two. */
function near(shelves: readonly Shelf[], text: string, into: Set<number>): void {
  const mask = letters(text);
  for (let length = Math.max(0, text.length - MOST_EDITS); length <= text.length + MOST_EDITS; length++) {
    const shelf = shelves[length];
    const edits = editsAllowed(Math.min(length, text.length));
    if (!shelf || Math.abs(length - text.length) > edits) continue;
    const { masks, places } = shelf;
    for (let i = 0; i < masks.length; i++) {
      if (bits(mask ^ (masks[i] ?? 0)) <= 2 * edits) into.add(places[i] ?? 0);
    }
  }
}

/** The different words of all names, kept so that those like a given one are found without comparing each. */
export class Vocabulary {
  private readonly places: ReadonlyMap<string, number>;
  private readonly written: readonly Shelf[];
  private readonly sounding: readonly Shelf[];

  constructor(private readonly words: readonly Word[]) {
    this.places = new Map(words.map(({ text }, at) => [text, at]));
    this.written = shelve(words, ({ text }) => text);
    this.sounding = shelve(words, ({ folded }) => folded);
  }

  /** The place of a word; undefined when no name has it. */
  placeOf(text: string): number | undefined {
    return this.places.get(text);
  }

  /** Every word with a similarity of at least 0.7, the word itself included: none is missed. */
  like(word: Word): readonly Variant[] {
    const same = this.places.get(word.text);
    const possible = new Set<number>(same === undefined ? [] : [same]);
    if (!hasDigit(word.text)) {
      near(this.written, word.text, possible);
      near(this.sounding, word.folded, possible);
    }
    const found: Variant[] = [];
    for (const at of possible) {
      const other = this.words[at];
      const similarity = other ? tokenSimilarity(word, other) : 0;
      if (similarity > 0) found.push({ at, similarity });
    }
    return found;
  }
}
