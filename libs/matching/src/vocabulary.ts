import { editsAllowed, tokenSimilarity, type Word } from './token-similarity';

/** Which of the letters a to z a word has, one bit each. */
function letters(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return Math.imul((m + (m >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A word of the vocabulary that resembles the one asked for. */
export interface Variant {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** 0.7 to 1 */
  readonly similarity: number;
}

/** The different words of all names, made so that the words like a given one are found without comparing each. */
export class Vocabulary {
  private readonly lengths: Uint8Array;
  private readonly foldedLengths: Uint8Array;
  private readonly masks: Int32Array;
  private readonly foldedMasks: Int32Array;

  constructor(private readonly words: readonly Word[]) {
    const short = (text: string): number => Math.min(text.length, 255);
    this.lengths = Uint8Array.from(words, (w) => short(w.text));
    this.foldedLengths = Uint8Array.from(words, (w) => short(w.folded));
    this.masks = Int32Array.from(words, (w) => letters(w.text));
    this.foldedMasks = Int32Array.from(words, (w) => letters(w.folded));
  }

  /** Every word with a similarity of at least 0.7, the word itself included: none is missed. */
  like(word: Word): Variant[] {
    const found: Variant[] = [];
    const length = Math.min(word.text.length, 255);
    const foldedLength = Math.min(word.folded.length, 255);
    const mask = letters(word.text);
    const foldedMask = letters(word.folded);
    for (let at = 0; at < this.words.length; at++) {
      const near =
        close(length, this.lengths[at] ?? 0, mask, this.masks[at] ?? 0) ||
        close(foldedLength, this.foldedLengths[at] ?? 0, foldedMask, this.foldedMasks[at] ?? 0);
      if (!near) continue;
      const other = this.words[at];
      const similarity = other ? tokenSimilarity(word, other) : 0;
      if (similarity > 0) found.push({ at, similarity });
    }
    return found;
  }
}

// One edit changes the length by one and the set of letters by two at most, so what fails here cannot be near enough.
function close(length: number, other: number, mask: number, otherMask: number): boolean {
  const edits = editsAllowed(Math.min(length, other));
  return Math.abs(length - other) <= edits && bits(mask ^ otherMask) <= 2 * edits;
}
