import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { fold } from './fold';
import { skeleton } from './skeleton';
import { SpellingShelf } from './spelling-shelf';
import { tokenSimilarity, wordOf, type Word } from './token-similarity';
import { tokenWeight } from './token-weight';
import { WordFilter } from './word-filter';

/** A word of the vocabulary that resembles the one asked for. */
export interface Variant {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** 0.7 to 1 */
  readonly similarity: number;
}

/** Places of words by something that they have in common. */
class Kin<Key> {
  private readonly places = new Map<Key, number[]>();

  add(key: Key, place: number): void {
    const list = this.places.get(key);
    if (list) list.push(place);
    else this.places.set(key, [place]);
  }

  get(key: Key): readonly number[] {
    return this.places.get(key) ?? NONE;
  }
}

const NONE: readonly number[] = [];

/** The different words of all names, kept so that those like a given one are found without comparing each. */
export class Vocabulary {
  /** How much each word says, by place. */
  readonly weights: Float64Array;
  readonly filter: WordFilter;
  private readonly known = new Map<string, number>();
  private readonly words: Word[] = [];
  private readonly shelf: SpellingShelf;
  private readonly meanings = new Kin<string>();
  private readonly names = new Kin<number>();
  private readonly consonants = new Kin<string>();
  /** Only words written without vowels. */
  private readonly vowelless = new Kin<string>();
  private readonly asked: Uint32Array;
  private round = 0;

  constructor(texts: readonly string[]) {
    texts.forEach((text, at) => {
      this.known.set(text, at);
      const word = wordOf(text, fold(text));
      this.words.push(word);
      this.relate(word, at);
    });
    this.weights = Float64Array.from(texts, tokenWeight);
    this.filter = new WordFilter(texts);
    this.asked = new Uint32Array(texts.length);
    this.shelf = new SpellingShelf(this.words);
  }

  private relate({ text, vowelless }: Word, at: number): void {
    const meaning = businessMeaning(text);
    if (meaning !== undefined) this.meanings.add(meaning, at);
    for (const name of givenNames(text)) this.names.add(name, at);
    const consonants = skeleton(text);
    if (consonants === '') return;
    this.consonants.add(consonants, at);
    if (vowelless) this.vowelless.add(consonants, at);
  }

  get size(): number {
    return this.words.length;
  }

  /** The place of a word; undefined when no name has it. */
  placeOf(text: string): number | undefined {
    return this.known.get(text);
  }

  /** The word at a place. */
  at(place: number): string {
    return this.words[place]?.text ?? '';
  }

  /** Every word with a similarity of at least 0.7, the word itself included: none is missed. */
  like(word: Word): readonly Variant[] {
    const same = this.known.get(word.text);
    const found: Variant[] = same === undefined ? [] : [{ at: same, similarity: 1 }];
    if (word.digit) return found;
    this.round++;
    if (same !== undefined) this.asked[same] = this.round;
    this.related(word, found);
    this.shelf.near(word, (at) => this.consider(at, word, found));
    return found;
  }

  /** Adds the words that mean the same, are forms of one given name, or have the same consonants. */
  private related(word: Word, found: Variant[]): void {
    const add = (places: readonly number[]): void => places.forEach((at) => this.consider(at, word, found));
    const meaning = businessMeaning(word.text);
    if (meaning !== undefined) add(this.meanings.get(meaning));
    for (const name of givenNames(word.text)) add(this.names.get(name));
    const consonants = skeleton(word.text);
    if (consonants !== '') add((word.vowelless ? this.consonants : this.vowelless).get(consonants));
  }

  private consider(at: number, word: Word, found: Variant[]): void {
    if (this.asked[at] === this.round) return;
    this.asked[at] = this.round;
    const other = this.words[at];
    const similarity = other ? tokenSimilarity(word, other) : 0;
    if (similarity > 0) found.push({ at, similarity });
  }
}
