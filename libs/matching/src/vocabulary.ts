import { fold, foldAnew } from './fold';
import { Kin, type KinParts } from './kin';
import { wordFilter } from './known-texts';
import { nearWords, type NearWords } from './near-words';
import type { NormalName } from './normalise';
import { PackedWords } from './packed-words';
import { SpellingShelf, type ShelfParts } from './spelling-shelf';
import { tokenSimilarity, wordOf, type Word } from './token-similarity';
import type { Variants } from './variants';
import { WordTable } from './word-table';

/** A place and eight bits beside it fit into a number. */
const MOST_WORDS = 2 ** 24;

/** What a vocabulary consists of: nothing but numbers in a row. */
export interface VocabularyParts {
  readonly letters: Uint8Array;
  readonly spellings: Uint32Array;
  readonly slots: Uint32Array;
  readonly bits: Uint32Array;
  readonly shelf: ShelfParts;
  readonly kin: KinParts;
  /** Left out where looking for them is no work: in vocabularies of few words. */
  readonly near: NearWords | null;
}

/** The different words of all names, kept so that those like a given one are found without comparing each. */
export class Vocabulary {
  readonly words: PackedWords;
  private readonly table: WordTable;
  private readonly shelf: SpellingShelf;
  private readonly kin: Kin;
  private readonly asked: Uint32Array;
  private round = 0;

  constructor(readonly parts: VocabularyParts) {
    this.words = new PackedWords(parts.letters, parts.spellings);
    this.table = new WordTable(this.words, parts.slots);
    this.shelf = new SpellingShelf(this.words, parts.shelf);
    this.kin = new Kin(this.words, parts.kin);
    this.asked = new Uint32Array(this.words.size);
  }

  /**
   * @param texts the words, each once
   * @param compared whether the words like each are looked for beforehand
   */
  static of(texts: readonly string[], compared: boolean): Vocabulary {
    if (texts.length > MOST_WORDS) throw new RangeError(`A vocabulary takes ${MOST_WORDS} words`);
    const all = texts.map((text) => wordOf(text, foldAnew(text)));
    const words = PackedWords.of(all);
    const shelf = SpellingShelf.of(all, words);
    const kin = Kin.of(all, words);
    return new Vocabulary({
      letters: words.bytes,
      spellings: words.starts,
      slots: WordTable.of(texts, words).slots,
      bits: wordFilter(texts).bits,
      shelf: shelf.parts,
      kin: kin.parts,
      near: compared ? nearWords(all, shelf, kin) : null,
    });
  }

  get size(): number {
    return this.words.size;
  }

  /** The place of a word; undefined when no name has it. */
  placeOf(text: string): number | undefined {
    return this.table.placeOf(text);
  }

  /**
   * Adds every word like one of a name's, with a similarity of at least 0.7, the word itself included: none is missed.
   * @returns the place of the word itself, if it has it
   */
  like(name: NormalName, i: number, into: Variants): number | undefined {
    const text = name.tokens[i] ?? '';
    const same = this.table.placeOf(text);
    if (same !== undefined) into.add(same, 1);
    const { near } = this.parts;
    if (near && same !== undefined) {
      into.addAll(near.near, near.starts[same] as number, near.starts[same + 1] as number);
      return same;
    }
    const word = wordOf(text, fold(text));
    if (word.digit) return same;
    this.round++;
    if (same !== undefined) this.asked[same] = this.round;
    this.kin.related(word, (at) => this.compare(word, at, into));
    this.shelf.near(word, 0, (at) => this.compare(word, at, into));
    return same;
  }

  private compare(word: Word, at: number, into: Variants): void {
    const { asked, round } = this;
    if (asked[at] === round) return;
    asked[at] = round;
    const similarity = tokenSimilarity(word, this.words.wordAt(at));
    if (similarity > 0) into.add(at, similarity);
  }
}
