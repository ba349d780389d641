import { deletionKeys, MOST_KEYS } from './deletions';
import { EditPattern } from './edit-pattern';
import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { fold } from './fold';
import { isVowelless, skeleton } from './skeleton';
import { editsAllowed, hasDigit, tokenSimilarity, type Word } from './token-similarity';
import { tokenWeight } from './token-weight';
import { WordFilter } from './word-filter';

/** Which of the letters a to z a word has, one bit each. */
function letters(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

// No Math in what runs for every word looked at: looking the global up costs more than the arithmetic.
function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A word of the vocabulary that resembles the one asked for. */
export interface Variant {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** 0.7 to 1 */
  readonly similarity: number;
}

/** Words by the keys of one of their spellings: buckets of places, one after the other. */
interface Shelf {
  /** Where each bucket begins; one more than there are buckets. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Spellings, by place; empty for words that stand on no shelf. */
  readonly spellings: readonly string[];
  /** Letters and length of each word's spelling, by place. */
  readonly masks: Uint32Array;
  readonly lengths: Uint16Array;
}

const keys = new Uint32Array(MOST_KEYS);

function shelve(words: readonly Word[], spelling: (word: Word) => string): Shelf {
  const masks = new Uint32Array(words.length);
  const lengths = new Uint16Array(words.length);
  let all = 0;
  const spellings = words.map((word, at) => {
    const text = spelling(word);
    masks[at] = letters(text);
    lengths[at] = text.length;
    // A word with a digit is equal to the word asked for or nothing like it, so it stands on no shelf.
    if (hasDigit(word.text)) return '';
    all += deletionKeys(text, keys);
    return text;
  });
  const buckets = 1 << Math.max(4, Math.ceil(Math.log2(all + 1)));
  const starts = new Uint32Array(buckets + 1);
  const eachKey = (work: (bucket: number, at: number) => void): void =>
    spellings.forEach((text, at) => {
      if (text === '') return;
      const count = deletionKeys(text, keys);
      for (let k = 0; k < count; k++) work((keys[k] as number) & (buckets - 1), at);
    });
  eachKey((bucket) => (starts[bucket + 1] = (starts[bucket + 1] as number) + 1));
  for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  const places = new Uint32Array(all);
  const next = starts.slice(0, buckets);
  eachKey((bucket, at) => {
    places[next[bucket] as number] = at;
    next[bucket] = (next[bucket] as number) + 1;
  });
  return { starts, places, spellings, masks, lengths };
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
  private readonly written: Shelf;
  private readonly sounding: Shelf;
  private readonly meanings = new Kin<string>();
  private readonly names = new Kin<number>();
  private readonly consonants = new Kin<string>();
  /** Only words written without vowels. */
  private readonly vowelless = new Kin<string>();
  private readonly asked: Uint32Array;
  private readonly looked: Uint32Array;
  private readonly pattern = new EditPattern();
  private looks = 0;
  private round = 0;

  constructor(texts: readonly string[]) {
    texts.forEach((text, at) => {
      this.known.set(text, at);
      const word = { text, folded: fold(text) };
      this.words.push(word);
      this.relate(word, at);
    });
    this.weights = Float64Array.from(texts, tokenWeight);
    this.filter = new WordFilter(texts);
    this.asked = new Uint32Array(texts.length);
    this.looked = new Uint32Array(texts.length);
    this.written = shelve(this.words, ({ text }) => text);
    this.sounding = shelve(this.words, ({ folded }) => folded);
  }

  private relate({ text, folded }: Word, at: number): void {
    const meaning = businessMeaning(text);
    if (meaning !== undefined) this.meanings.add(meaning, at);
    for (const name of givenNames(text)) this.names.add(name, at);
    const consonants = skeleton(folded);
    if (consonants === '') return;
    this.consonants.add(consonants, at);
    if (isVowelless(text)) this.vowelless.add(consonants, at);
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
    if (hasDigit(word.text)) return found;
    this.round++;
    if (same !== undefined) this.asked[same] = this.round;
    this.related(word, found);
    this.near(this.written, word.text, word, found);
    this.near(this.sounding, word.folded, word, found);
    return found;
  }

  /** Adds the words that mean the same, are forms of one given name, or have the same consonants. */
  private related(word: Word, found: Variant[]): void {
    const add = (places: readonly number[]): void => places.forEach((at) => this.consider(at, word, found));
    const meaning = businessMeaning(word.text);
    if (meaning !== undefined) add(this.meanings.get(meaning));
    for (const name of givenNames(word.text)) add(this.names.get(name));
    const consonants = skeleton(word.folded);
    if (consonants !== '') add((isVowelless(word.text) ? this.consonants : this.vowelless).get(consonants));
  }

  private consider(at: number, word: Word, found: Variant[]): void {
    if (this.asked[at] === this.round) return;
    this.asked[at] = this.round;
    const other = this.words[at];
    const similarity = other ? tokenSimilarity(word, other) : 0;
    if (similarity > 0) found.push({ at, similarity });
  }

  /** Adds the words whose spelling may be within the edits, each looked at once: one edit changes at most two letters. */
  private near({ starts, places, spellings, masks, lengths }: Shelf, text: string, word: Word, found: Variant[]): void {
    const { asked, round, looked, pattern } = this;
    const look = ++this.looks;
    pattern.set(text);
    const mask = letters(text);
    const length = text.length;
    const count = deletionKeys(text, keys);
    const last = starts.length - 2;
    for (let k = 0; k < count; k++) {
      const bucket = (keys[k] as number) & last;
      const end = starts[bucket + 1] as number;
      for (let i = starts[bucket] as number; i < end; i++) {
        const at = places[i] as number;
        if (looked[at] === look || asked[at] === round) continue;
        looked[at] = look;
        const theirs = lengths[at] as number;
        const edits = editsAllowed(theirs < length ? theirs : length);
        const gap = theirs - length;
        if (gap > edits || -gap > edits || bits(mask ^ (masks[at] as number)) > 2 * edits) continue;
        if (pattern.isWithin(edits, spellings[at] as string)) this.consider(at, word, found);
      }
    }
  }
}
