import { LEAST_BESIDE } from './joins';

// Looking a global up for every letter costs more than the arithmetic.
const { imul } = Math;
const BASE = 0x01000193;
const BITS_PER_TEXT = 10;
const LONGEST = 512;
/** Sets words with a letter left out apart from words. */
const WITHOUT = 0x5bd1e995;

/** How many of a word's letters may stand where another name has a blank. */
const between = (word: string): number => Math.max(0, word.length - 2 * LEAST_BESIDE);

const sizeFor = (texts: number): number => 1 << Math.max(10, Math.ceil(Math.log2(texts * BITS_PER_TEXT + 1)));

/** The hash of a word that hashes of its parts add up to, well spread. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (imul(hash, BASE) + word.charCodeAt(i)) | 0;
  return spread(hash);
}

function spread(hash: number): number {
  const mixed = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

// Both bits of a text are in one number, so that one look tells.
const bitsOf = (hash: number): number => (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));

/**
 * Tells fast, and without making texts, that a part of a text is none of a set of words: a Bloom filter of two bits by a
 * hash that is composed of hashes of beginnings. It may take a text for a word that is none, never the other way round.
 */
export class WordFilter {
  private readonly mask: number;
  private readonly hashes = new Int32Array(LONGEST + 1);
  private readonly powers = new Int32Array(LONGEST + 2);
  private length = 0;

  /** @param bits of words taken in before: a power of two of numbers of 32 bits */
  constructor(
    words: readonly string[],
    readonly bits: Uint32Array = new Uint32Array(
      sizeFor(words.reduce((sum, word) => sum + 1 + between(word), 0)) >>> 5,
    ),
  ) {
    this.mask = bits.length - 1;
    this.powers[0] = 1;
    for (let i = 1; i < this.powers.length; i++) this.powers[i] = imul(this.powers[i - 1] as number, BASE);
    for (const word of words) {
      if (word.length > LONGEST) {
        this.put(hashOf(word));
        continue;
      }
      this.begin(word);
      this.put(spread(this.part(0, word.length)));
      for (let at = LEAST_BESIDE; at < LEAST_BESIDE + between(word); at++) {
        this.put(spread(this.composed(this.part(0, at), at + 1, word.length) ^ WITHOUT));
      }
    }
  }

  /** Takes up a text whose parts are asked for next. */
  begin(text: string): void {
    this.length = text.length;
    if (text.length > LONGEST) return;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = (imul(hash, BASE) + text.charCodeAt(i)) | 0;
      this.hashes[i + 1] = hash;
    }
  }

  /** Whether the part from one place of the text to another may be a word. */
  mayHave(from: number, to: number): boolean {
    return this.length > LONGEST || this.has(this.part(from, to));
  }

  /** Whether the part from one place of the text to another may be a word but for a letter that is missing at a third. */
  mayHaveAround(from: number, at: number, to: number): boolean {
    return this.length >= LONGEST || this.has(this.composed(this.part(from, at), at, to) ^ WITHOUT);
  }

  /** The same with a letter put in there. */
  mayHaveWith(from: number, at: number, to: number, letter: string): boolean {
    if (this.length >= LONGEST) return true;
    const head = (imul(this.part(from, at), BASE) + letter.charCodeAt(0)) | 0;
    return this.has(this.composed(head, at, to));
  }

  /** The hash of a beginning, of which the hash is given, and a part. */
  private composed(head: number, from: number, to: number): number {
    return (imul(head, this.powers[to - from] as number) + this.part(from, to)) | 0;
  }

  private part(from: number, to: number): number {
    return ((this.hashes[to] as number) - imul(this.hashes[from] as number, this.powers[to - from] as number)) | 0;
  }

  private has(hash: number): boolean {
    const mixed = spread(hash);
    const bits = bitsOf(mixed);
    return ((this.bits[(mixed >>> 10) & this.mask] as number) & bits) === (bits | 0);
  }

  private put(mixed: number): void {
    const at = (mixed >>> 10) & this.mask;
    this.bits[at] = (this.bits[at] as number) | bitsOf(mixed);
  }
}
