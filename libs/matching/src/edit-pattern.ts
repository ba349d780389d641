import { editDistance } from './edit-distance';

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

  /** Whether so many edits or fewer turn the word into the other. */
  isWithin(edits: number, other: string): boolean {
    const length = this.word.length;
    if (length === 0 || length > WIDEST) return editDistance(this.word, other, edits) <= edits;
    const { places } = this;
    const last = 1 << (length - 1);
    let distance = length;
    let [up, down, diagonal, before] = [-1, 0, 0, 0];
    for (let j = 0; j < other.length; j++) {
      const here = places[other.charCodeAt(j) & (ALPHABET - 1)] as number;
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
