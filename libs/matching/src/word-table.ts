import type { PackedWords } from './packed-words';
import { hashOf } from './text-hash';

/** Finds the place of a word by its letters: open addressing, the next slot where one is taken. */
export class WordTable {
  /** @param slots places of words from 1, 0 for none; a power of two of them, and some are free */
  constructor(
    private readonly words: PackedWords,
    readonly slots: Uint32Array,
  ) {}

  static of(texts: readonly string[], words: PackedWords): WordTable {
    const slots = new Uint32Array(1 << Math.max(4, Math.ceil(Math.log2(texts.length * 1.5 + 1))));
    const last = slots.length - 1;
    texts.forEach((text, place) => {
      let slot = hashOf(text) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = place + 1;
    });
    return new WordTable(words, slots);
  }

  /** The place of a word; undefined for one that is not there. */
  placeOf(text: string): number | undefined {
    const { slots, words } = this;
    const last = slots.length - 1;
    for (let slot = hashOf(text) & last; ; slot = (slot + 1) & last) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) return undefined;
      if (words.isWritten(place, text)) return place;
    }
  }
}
