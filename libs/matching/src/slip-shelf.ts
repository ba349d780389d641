import { Buckets, BucketsMaker, type BucketParts } from './buckets';
import { hanSound } from './han-sounds';
import { HeardWords } from './heard-words';
import { consonantsOf } from './name-consonants';
import { LEAST_CONSONANTS, LEAST_SOUNDS, LONGEST_TEXT, MOST_SLIPS, slipsAt } from './slips';

/** What the shelf asks of a name; a normal name has it. */
export interface Lettered {
  readonly letters: string;
  readonly allLetters: string;
  readonly words: readonly string[];
  readonly tokens: readonly string[];
  readonly vowelless: boolean;
  readonly han: boolean;
}

/** What a shelf consists of. */
export interface SlipParts {
  /** Of pieces of letters: the place of a name, times two, and one more for its letters with those of legal forms. */
  readonly pieces: BucketParts;
  /** Of what is heard of names: their places, with bits of the key. Names in other scripts stand apart, for most queries ask for them alone. */
  readonly heard: BucketParts;
  readonly foreign: BucketParts;
  /** For each name and each of its two texts which letters it has an odd number of times. */
  readonly odd: Uint16Array;
}

const { imul } = Math;
const step = (hash: number, unit: number): number => (imul(hash ^ unit, 0x01000193) + 0x9e3779b9) | 0;

function spread(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Where a piece of a text begins, and where the one after the last would: one letter between pieces belongs to none. */
const pieceStart = (length: number, pieces: number, piece: number): number => (((length + 1) * piece) / pieces) | 0;

const WORD_BITS = 2 ** 32;
const WORDS = 0x57;
const CONSONANTS = 0x43;
const SOUND = 0x53;
/** Entries of a bucket, on average: more where few ask, fewer where everybody does. */
const CROWD = 8;
const HEARD_CROWD = 32;
const FOREIGN_CROWD = 1;

function keyOf(text: string, from: number, to: number, length: number, piece: number): number {
  let hash = step(length, piece);
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return spread(hash);
}

/** The key of what is heard. */
const heardKey = (heard: string, kind: number): number => keyOf(heard, 0, heard.length, 0, kind);

/** The place of a name with so many of the key's first bits as tell most names of a bucket from the one meant. */
const CHECK = 64;
const heardEntry = (name: number, key: number): number => name * CHECK + Math.floor(key / (WORD_BITS / CHECK));
const MOST_NAMES = WORD_BITS / CHECK;

/** The key of a name's words whatever their order. */
function wordsKey(words: readonly string[]): number {
  let sum = words.length;
  for (const word of words) sum = (sum + keyOf(word, 0, word.length, 0, WORDS)) | 0;
  return spread(sum);
}

/** Which letters, by their last four bits, a text has an odd number of times: an edit changes two of them at most. */
function odd(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask ^= 1 << (text.charCodeAt(i) & 15);
  return mask;
}

function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x5555);
  m = (m & 0x3333) + ((m >>> 2) & 0x3333);
  m = (m + (m >>> 4)) & 0x0f0f;
  return (m + (m >>> 8)) & 0x1f;
}

function eachKey(text: string, add: (key: number) => void): void {
  const length = text.length;
  if (length > LONGEST_TEXT) return;
  const pieces = slipsAt(length) + 1;
  for (let piece = 0; piece < pieces; piece++) {
    const from = pieceStart(length, pieces, piece);
    add(keyOf(text, from, pieceStart(length, pieces, piece + 1) - 1, length, piece));
  }
}

/** Takes names one after the other and makes a shelf of them. */
export class SlipShelfMaker {
  private readonly pieces: BucketsMaker;
  private readonly heard: BucketsMaker;
  private readonly foreign = new BucketsMaker(0, FOREIGN_CROWD);
  private readonly odd: Uint16Array;
  private readonly words = new HeardWords();
  private name = 0;

  constructor(names: number) {
    if (names > MOST_NAMES) throw new RangeError(`An index takes ${MOST_NAMES} names`);
    this.pieces = new BucketsMaker(5 * names, CROWD);
    this.heard = new BucketsMaker(2 * names, HEARD_CROWD);
    this.odd = new Uint16Array(2 * names);
  }

  /** @param numbers of the name's tokens, the same number for the same word in every name */
  add({ letters, allLetters, words, tokens, vowelless, han }: Lettered, numbers: ArrayLike<number>): void {
    const name = this.name++;
    if (letters === '') return;
    eachKey(letters, (key) => this.pieces.add(key, 2 * name));
    if (letters !== allLetters) eachKey(allLetters, (key) => this.pieces.add(key, 2 * name + 1));
    this.pieces.add(wordsKey(words), 2 * name + 1);
    const keys: { readonly key: number; readonly foreign: boolean }[] = [];
    const consonants = this.words.consonantsOf(tokens, numbers);
    if (consonants.length >= LEAST_CONSONANTS) keys.push({ key: heardKey(consonants, CONSONANTS), foreign: vowelless });
    const sound = this.words.soundOf(tokens, numbers, han);
    if (sound.length >= LEAST_SOUNDS) keys.push({ key: heardKey(sound, SOUND), foreign: han });
    keys.sort((a, b) => a.key - b.key);
    for (const { key, foreign } of keys) (foreign ? this.foreign : this.heard).add(key, heardEntry(name, key));
    this.odd[2 * name] = odd(letters);
    this.odd[2 * name + 1] = odd(allLetters);
  }

  parts(): SlipParts {
    return {
      pieces: this.pieces.parts(),
      heard: this.heard.parts(),
      foreign: this.foreign.parts(),
      odd: this.odd,
    };
  }
}

// Of one bucket at a time.
const found: number[] = [];
const heard: number[] = [];

/** What a name may have in common with the one asked for. */
type Common = 'LETTERS' | 'WORDS' | 'SOUND';

/** Takes the place of a name, what it may have in common, and whether its letters with those of legal forms are meant. */
type AddText = (name: number, common: Common, whole: boolean) => void;

/**
 * Names by pieces of their letters: those that a slip or two turn into the one asked for have one of their pieces
 * in common with it (Li, Deng, Wang and Feng 2011), for it is cut into one piece more than it may have slips. A swap of neighbours touches one piece alone, for a letter
 * between any two of them belongs to none.
 */
export class SlipShelf {
  private readonly pieces: Buckets;
  private readonly heard: Buckets;
  private readonly foreign: Buckets;

  constructor(readonly parts: SlipParts) {
    this.pieces = new Buckets(parts.pieces);
    this.heard = new Buckets(parts.heard);
    this.foreign = new Buckets(parts.foreign);
  }

  static of(names: readonly Lettered[]): SlipShelf {
    const maker = new SlipShelfMaker(names.length);
    const numbers = new Map<string, number>();
    for (const name of names) {
      maker.add(
        name,
        name.tokens.map((token) => numbers.get(token) ?? numbers.set(token, numbers.size).size - 1),
      );
    }
    return new SlipShelf(maker.parts());
  }

  /** Gives the places of all names that {@link slipsOf} accepts, and of some others; of some more than once. */
  near({ letters, allLetters, words, tokens, vowelless, han }: Lettered, add: AddText): void {
    if (letters === '') return;
    this.walk(wordsKey(words), odd(allLetters), 0, (name, _, whole) => add(name, 'WORDS', whole));
    const consonants = consonantsOf(tokens);
    if (consonants.length >= LEAST_CONSONANTS) this.listen(heardKey(consonants, CONSONANTS), vowelless, add);
    const sound = hanSound(tokens, han);
    if (sound.length >= LEAST_SOUNDS) this.listen(heardKey(sound, SOUND), han, add);
    this.around(letters, add);
    if (letters !== allLetters) this.around(allLetters, add);
  }

  private around(text: string, add: AddText): void {
    const parity = odd(text);
    const own = text.length;
    if (own > LONGEST_TEXT) return;
    for (let length = own - MOST_SLIPS; length <= own + MOST_SLIPS; length++) {
      const slips = slipsAt(length);
      const gap = own - length;
      if (length < 1 || gap > slips || -gap > slips) continue;
      const pieces = slips + 1;
      for (let piece = 0; piece < pieces; piece++) {
        const from = pieceStart(length, pieces, piece);
        const size = pieceStart(length, pieces, piece + 1) - 1 - from;
        for (let shift = -slips; shift <= slips; shift++) {
          // What is inserted before the piece and what after it makes up the difference of the lengths.
          const rest = gap - shift;
          const edits = (shift < 0 ? -shift : shift) + (rest < 0 ? -rest : rest);
          const start = from + shift;
          if (edits > slips || start < 0 || start + size > own) continue;
          this.walk(keyOf(text, start, start + size, length, piece), parity, 2 * MOST_SLIPS, add);
        }
      }
    }
  }

  private walk(key: number, parity: number, differences: number, add: AddText): void {
    const { odd } = this.parts;
    const count = this.pieces.read(key, found);
    for (let i = 0; i < count; i++) {
      const text = found[i] as number;
      if (bits(parity ^ (odd[text] as number)) <= differences) add(text >>> 1, 'LETTERS', (text & 1) === 1);
    }
  }

  private listen(key: number, foreign: boolean, add: AddText): void {
    const count = (foreign ? this.heard : this.foreign).read(key, heard);
    const check = heardEntry(0, key);
    for (let i = 0; i < count; i++) {
      const entry = heard[i] as number;
      if (entry % CHECK === check) add(Math.floor(entry / CHECK), 'SOUND', false);
    }
  }
}
