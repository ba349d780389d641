import { LEAST_BESIDE, LEAST_OF_THREE, MOST_TOKENS, MOST_WORDS } from './joins';
import { Numbers } from './numbers';
import { TextFilter } from './text-filter';
import { hashTogether, LONGEST, rawHashOf, shiftOf, TextParts } from './text-hash';

const BITS_PER_WORD = 10;
const BITS_PER_RUN = 8;
/** Sets words with a letter left out apart from words. */
const WITHOUT = 0x5bd1e995;
/** Set texts of two and of three words apart from each other. */
const OF_TWO = 0x1b873593;
const OF_THREE = 0x4cf5ad43;

/** How many of a word's letters may stand where another name has a blank. */
const between = (word: string): number => Math.max(0, word.length - 2 * LEAST_BESIDE);

/** Of the words of a vocabulary, also with one letter left out where a name may have a blank. */
export function wordFilter(words: readonly string[]): TextFilter {
  const filter = TextFilter.for(
    words.reduce((sum, word) => sum + 1 + between(word), 0),
    BITS_PER_WORD,
  );
  const parts = new TextParts();
  for (const word of words) {
    filter.put(rawHashOf(word));
    parts.begin(word);
    if (parts.isTooLong) continue;
    for (let at = LEAST_BESIDE; at < LEAST_BESIDE + between(word); at++) {
      filter.put(parts.partWithout(0, at, word.length) ^ WITHOUT);
    }
  }
  return filter;
}

/**
 * Of the texts that two or three neighbouring words of names make when they are put together.
 * @param texts the words
 * @param starts where the words of each name begin in `tokens`, and the end
 * @param tokens numbers of words, one name after the other
 */
export function neighbourFilter(texts: readonly string[], starts: Uint32Array, tokens: Uint32Array): TextFilter {
  const hashes = Int32Array.from(texts, rawHashOf);
  const shifts = Int32Array.from(texts, ({ length }) => shiftOf(length));
  const long = Uint8Array.from(texts, ({ length }) => (length >= LEAST_OF_THREE ? 1 : 0));
  const runs = new Numbers(2 * tokens.length);
  for (let n = 0; n + 1 < starts.length; n++) {
    const [from, to] = [starts[n] as number, starts[n + 1] as number];
    if (to - from > MOST_TOKENS) continue;
    for (let t = from; t + 1 < to; t++) {
      const [first, second] = [tokens[t] as number, tokens[t + 1] as number];
      const two = hashTogether(hashes[first] as number, hashes[second] as number, shifts[second] as number);
      runs.add(two ^ OF_TWO);
      if (t + 2 === to) continue;
      const third = tokens[t + 2] as number;
      if ((long[first] as number) + (long[second] as number) + (long[third] as number) < MOST_WORDS) continue;
      runs.add(hashTogether(two, hashes[third] as number, shifts[third] as number) ^ OF_THREE);
    }
  }
  const filter = TextFilter.for(runs.length, BITS_PER_RUN);
  for (const run of runs.done()) filter.put(run);
  return filter;
}

/** Tells fast, and without making texts, what the parts of a text may be in an index. */
export class KnownTexts {
  private readonly parts = new TextParts();
  /** Whether nothing is known of the text. */
  private unknown = false;

  /** @param words see {@link wordFilter}, @param neighbours see {@link neighbourFilter} */
  constructor(
    private readonly words: TextFilter,
    private readonly neighbours: TextFilter,
  ) {}

  /** Takes up a text whose parts are asked for next. */
  begin(text: string): void {
    // A word may have a letter more.
    this.unknown = text.length >= LONGEST;
    this.parts.begin(text);
  }

  /** Whether the part from one place of the text to another may be a word. */
  mayBeWord(from: number, to: number): boolean {
    return this.unknown || this.words.mayHave(this.parts.part(from, to));
  }

  /** Whether it may be a word but for a letter that is missing somewhere inside. */
  mayLackLetter(from: number, to: number): boolean {
    return this.unknown || this.words.mayHave(this.parts.part(from, to) ^ WITHOUT);
  }

  /** Whether it may be a word with a letter put in at a place of the text. */
  mayBeWordWith(from: number, at: number, to: number, letter: string): boolean {
    return this.unknown || this.words.mayHave(this.parts.partWith(from, at, to, letter));
  }

  /** Whether it may be two neighbouring words of a name. */
  mayBeTwo(from: number, to: number): boolean {
    return this.unknown || this.neighbours.mayHave(this.parts.part(from, to) ^ OF_TWO);
  }

  /** Whether it may be two neighbouring words of a name with the letter at a place of the text between them. */
  mayBeTwoAround(from: number, at: number, to: number): boolean {
    return this.unknown || this.neighbours.mayHave(this.parts.partWithout(from, at, to) ^ OF_TWO);
  }

  /** Whether it may be three neighbouring words of a name. */
  mayBeThree(from: number, to: number): boolean {
    return this.unknown || this.neighbours.mayHave(this.parts.part(from, to) ^ OF_THREE);
  }
}
