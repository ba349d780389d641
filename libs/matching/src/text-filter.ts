import { spread } from './text-hash';

const WORD_BITS = 32;
/** So many bits of a hash tell which of the numbers its bits are in. */
const PLACE_BITS = 22;
const PLACES = 1 << PLACE_BITS;

// Both bits of a text are in one number, so that one look tells.
const bitsOf = (mixed: number): number => (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));

/**
 * Tells fast that a text is none of many: a Bloom filter of two bits by the hash of a text. It may take a text for one of
 * them that is none, never the other way round.
 */
export class TextFilter {
  /** @param bits of texts taken in before */
  constructor(readonly bits: Uint32Array) {}

  /** One that so many texts are put into, each of so many bits. */
  static for(texts: number, bitsPerText: number): TextFilter {
    return new TextFilter(new Uint32Array(Math.min(PLACES, Math.ceil((texts * bitsPerText) / WORD_BITS) + 1)));
  }

  /** @param hash of a text (`rawHashOf`), or one that stands for something else */
  mayHave(hash: number): boolean {
    const mixed = spread(hash);
    const bits = bitsOf(mixed);
    return ((this.bits[this.placeOf(mixed)] as number) & bits) === (bits | 0);
  }

  put(hash: number): void {
    const mixed = spread(hash);
    const at = this.placeOf(mixed);
    this.bits[at] = (this.bits[at] as number) | bitsOf(mixed);
  }

  private placeOf(mixed: number): number {
    return (((mixed >>> (WORD_BITS - PLACE_BITS)) * this.bits.length) / PLACES) | 0;
  }
}
