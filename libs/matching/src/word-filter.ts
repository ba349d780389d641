// Looking a global up for every letter costs more than the arithmetic.
const { imul } = Math;
const BASE = 0x01000193;
const BITS_PER_WORD = 16;
const LONGEST = 512;

const sizeFor = (words: number): number => 1 << Math.max(10, Math.ceil(Math.log2(words * BITS_PER_WORD + 1)));

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

/**
 * Tells fast, and without making texts, that a part of a text is none of a set of words: a Bloom filter of one hash
 * that is composed of hashes of beginnings. It may take a text for a word that is none, never the other way round.
 */
export class WordFilter {
  private readonly mask: number;
  private readonly hashes = new Int32Array(LONGEST + 1);
  private readonly powers = new Int32Array(LONGEST + 2);
  private length = 0;

  /** @param bits of words taken in before: a power of two of numbers of 32 bits */
  constructor(
    words: readonly string[],
    readonly bits: Uint32Array = new Uint32Array(sizeFor(words.length) >>> 5),
  ) {
    this.mask = 32 * bits.length - 1;
    this.powers[0] = 1;
    for (let i = 1; i < this.powers.length; i++) this.powers[i] = imul(this.powers[i - 1] as number, BASE);
    for (const word of words) {
      const bit = hashOf(word) & this.mask;
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
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

  /** Whether the text with a letter put in at a place may be a word. */
  mayHaveWith(at: number, letter: string): boolean {
    if (this.length >= LONGEST) return true;
    const head = (imul(this.part(0, at), BASE) + letter.charCodeAt(0)) | 0;
    const rest = this.length - at;
    return this.has((imul(head, this.powers[rest] as number) + this.part(at, this.length)) | 0);
  }

  private part(from: number, to: number): number {
    return ((this.hashes[to] as number) - imul(this.hashes[from] as number, this.powers[to - from] as number)) | 0;
  }

  private has(hash: number): boolean {
    const bit = spread(hash) & this.mask;
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}
