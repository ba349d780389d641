import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { placeStem } from './facts/russian-words';
import type { PackedWords } from './packed-words';
import { skeleton, skeletonAnew } from './skeleton';
import type { Word } from './token-similarity';
import { hashOf } from './text-hash';

/** What words that are related by more than their spelling are found by. */
export interface KinParts {
  /** Places of the words that mean something in business or are given names. */
  readonly meant: Uint32Array;
  /** Hashes of the consonants of words, ascending. */
  readonly consonants: Uint32Array;
  /** Beside each hash the place of the word, times two, and whether it is written without vowels. */
  readonly heard: Uint32Array;
  /** Hashes of what words have in common with adjectives made of them, ascending, and beside each the place of the word. */
  readonly stems: Uint32Array;
  readonly stemmed: Uint32Array;
}

class Groups<Key> {
  private readonly places = new Map<Key, number[]>();

  add(key: Key, place: number): void {
    const list = this.places.get(key);
    if (list) list.push(place);
    else this.places.set(key, [place]);
  }

  each(key: Key, take: (place: number) => void): void {
    this.places.get(key)?.forEach(take);
  }
}

interface Meant {
  readonly meanings: Groups<string>;
  readonly names: Groups<number>;
}

interface Entry {
  readonly hash: number;
  readonly entry: number;
}

const byHash = (a: Entry, b: Entry): number => a.hash - b.hash || a.entry - b.entry;

/** The place of the first of the hashes, which ascend, that is not less. */
function firstOf(hashes: Uint32Array, hash: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words by what they mean, the given name they are a form of, and their consonants. */
export class Kin {
  private known: Meant | null = null;

  constructor(
    private readonly words: PackedWords,
    readonly parts: KinParts,
  ) {}

  static of(all: readonly Word[], words: PackedWords): Kin {
    const meant: number[] = [];
    const heard: Entry[] = [];
    const stems: Entry[] = [];
    all.forEach(({ text, vowelless, digit }, place) => {
      if (!digit) stems.push({ hash: hashOf(placeStem(text)), entry: place });
      if (businessMeaning(text) !== undefined || givenNames(text).length > 0) meant.push(place);
      const consonants = skeletonAnew(text);
      if (consonants !== '') heard.push({ hash: hashOf(consonants), entry: 2 * place + Number(vowelless) });
    });
    heard.sort(byHash);
    stems.sort(byHash);
    return new Kin(words, {
      meant: Uint32Array.from(meant),
      consonants: Uint32Array.from(heard, ({ hash }) => hash),
      heard: Uint32Array.from(heard, ({ entry }) => entry),
      stems: Uint32Array.from(stems, ({ hash }) => hash),
      stemmed: Uint32Array.from(stems, ({ entry }) => entry),
    });
  }

  /** Gives the places of the words that may be related; some of them are not, and some come twice. */
  related({ text, vowelless }: Word, take: (place: number) => void): void {
    const meaning = businessMeaning(text);
    const names = givenNames(text);
    if (meaning !== undefined) this.meant().meanings.each(meaning, take);
    for (const name of names) this.meant().names.each(name, take);
    const { stems, stemmed, consonants, heard } = this.parts;
    const stem = hashOf(placeStem(text));
    for (let i = firstOf(stems, stem); stems[i] === stem; i++) take(stemmed[i] as number);
    const sound = skeleton(text);
    if (sound === '') return;
    const hash = hashOf(sound);
    for (let i = firstOf(consonants, hash); consonants[i] === hash; i++) {
      const entry = heard[i] as number;
      // Two words that both have their vowels are compared with them.
      if (vowelless || (entry & 1) === 1) take(entry >>> 1);
    }
  }

  // Few words mean anything, and few queries ask for one of them that is not there.
  private meant(): Meant {
    if (this.known) return this.known;
    const [meanings, names] = [new Groups<string>(), new Groups<number>()];
    for (const place of this.parts.meant) {
      const text = this.words.textAt(place);
      const meaning = businessMeaning(text);
      if (meaning !== undefined) meanings.add(meaning, place);
      for (const name of givenNames(text)) names.add(name, place);
    }
    return (this.known = { meanings, names });
  }
}
