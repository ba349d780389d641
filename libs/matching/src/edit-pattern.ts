import { editDistance } from './edit-distance';
import { textOf } from './packed-words';

/** Letters that fit into the bits of one number. */
const WIDEST = 32;
const ALPHABET = 128;

/**
 * A word that many others are compared with: the optimal string alignment distance of {@link editDistance}, all letters
 * of the word at once in the bits of a number (Hyyrö 2003). For words in lower-case ASCII.
 */
export class EditPattern {
  private readonly places = new Uint32Array(ALPHABET);
  private word = '';

  /** Takes the word that the following ones are compared with. */
  set(word: string): void {
    const { places } = this;
    for (let i = 0; i < this.word.length; i++) places[this.word.charCodeAt(i) & (ALPHABET - 1)] = 0;
    this.word = word;
    if (word.length > WIDEST) return;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i) & (ALPHABET - 1);
      places[unit] = (places[unit] as number) | (1 << i);
    }
  }

  /** Whether so many edits or fewer turn the word into the one whose letters stand from one place to another. */
  isWithin(edits: number, letters: Uint8Array, from: number, to: number): boolean {
    const length = this.word.length;
    if (length === 0 || length > WIDEST) return editDistance(this.word, textOf(letters, from, to), edits) <= edits;
    const { places } = this;
    const last = 1 << (length - 1);
    let distance = length;
    let up = -1;
    let down = 0;
    let diagonal = 0;
    let before = 0;
    for (let j = from; j < to; j++) {
      const here = places[(letters[j] as number) & (ALPHABET - 1)] as number;
      const swapped = ((~diagonal & here) << 1) & before;
      diagonal = ((((here & up) + up) | 0) ^ up) | here | down | swapped;
      let right = down | ~(diagonal | up);
      let left = diagonal & up;
      if (right & last) distance++;
      if (left & last) distance--;
      right = (right << 1) | 1;
      left <<= 1;
      up = left | ~(diagonal | right);
      down = right & diagonal;
      before = here;
    }
    return distance <= edits;
  }
}
