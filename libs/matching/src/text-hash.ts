// Looking a global up for every letter costs more than the arithmetic.
const { imul } = Math;
const BASE = 0x01000193;
/** The longest text whose parts are told from each other. */
export const LONGEST = 512;

/** The hash of a text, from which those of its parts, and of texts put together, are worked out. */
export function rawHashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash;
}

/** The hash of two texts put together, from the hash of each and the shift of the length of the second. */
export const hashTogether = (first: number, second: number, shift: number): number => (imul(first, shift) + second) | 0;

/** What a hash is shifted by where so many letters follow. */
export function shiftOf(length: number): number {
  let shift = 1;
  for (let i = 0; i < length; i++) shift = imul(shift, BASE);
  return shift;
}

/** The hash with its bits mixed, 32 without sign. */
export function spread(hash: number): number {
  const mixed = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The hash of a word that hashes of its parts add up to, well spread. */
export const hashOf = (word: string): number => spread(rawHashOf(word));

const shifts = Int32Array.from({ length: LONGEST + 1 }, (_, length) => shiftOf(length));

/** A text whose parts are hashed without making texts of them. */
export class TextParts {
  private readonly hashes = new Int32Array(LONGEST + 1);
  private length = 0;

  /** Takes up a text whose parts are asked for next. */
  begin(text: string): void {
    this.length = text.length;
    if (this.isTooLong) return;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = (imul(hash, BASE) + text.charCodeAt(i)) | 0;
      this.hashes[i + 1] = hash;
    }
  }

  /** Whether nothing is known of its parts. */
  get isTooLong(): boolean {
    return this.length > LONGEST;
  }

  /** The part from one place of the text to another. */
  part(from: number, to: number): number {
    return ((this.hashes[to] as number) - imul(this.hashes[from] as number, shifts[to - from] as number)) | 0;
  }

  /** The part from one place to another without the letter at a third. */
  partWithout(from: number, at: number, to: number): number {
    return hashTogether(this.part(from, at), this.part(at + 1, to), shifts[to - at - 1] as number);
  }

  /** The part from one place to another with a letter put in at a third. */
  partWith(from: number, at: number, to: number, letter: string): number {
    const head = (imul(this.part(from, at), BASE) + letter.charCodeAt(0)) | 0;
    return hashTogether(head, this.part(at, to), shifts[to - at] as number);
  }
}
