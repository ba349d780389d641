import { Buckets, BucketsMaker, MOST_ITEMS, type BucketParts } from './buckets';
import { hanSound } from './han-sounds';
import { HeardWords } from './heard-words';
import { hashStep, spreadHash } from './letter-hash';
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
  /** Of what is heard of names: their places. Names in other scripts stand apart, for most queries ask for them alone. */
  readonly heard: BucketParts;
  readonly foreign: BucketParts;
  /** For each name and each of its two texts which letters it has an odd number of times. */
  readonly odd: Uint16Array;
}

/** Where a piece of a text begins, and where the one after the last would: one letter between pieces belongs to none. */
const pieceStart = (length: number, pieces: number, piece: number): number => (((length + 1) * piece) / pieces) | 0;

const WORDS = 0x57;
const CONSONANTS = 0x43;
const SOUND = 0x53;
/** Entries of a bucket, on average: more where few ask, fewer where everybody does. */
const CROWD = 8;
const HEARD_CROWD = 16;
const FOREIGN_CROWD = 1;

function keyOf(text: string, from: number, to: number, length: number, piece: number): number {
  let hash = hashStep(length, piece);
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return spreadHash(hash);
}

/** The key of what is heard. */
const heardKey = (heard: string, kind: number): number => keyOf(heard, 0, heard.length, 0, kind);

/** Names, each with two texts. */
const MOST_NAMES = MOST_ITEMS / 2;

/** The key of a name's words whatever their order. */
function wordsKey(words: readonly string[]): number {
  let sum = words.length;
  for (const word of words) sum = (sum + keyOf(word, 0, word.length, 0, WORDS)) | 0;
  return spreadHash(sum);
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

/** Keys of one item, in an array that is used again and again. */
class Keys {
  readonly all = new Float64Array(MOST_SLIPS + 3);
  count = 0;

  /** Keeps them ascending. */
  add(key: number): void {
    let at = this.count++;
    for (; at > 0 && (this.all[at - 1] as number) > key; at--) this.all[at] = this.all[at - 1] as number;
    this.all[at] = key;
  }

  addPieces(text: string): void {
    const length = text.length;
    if (length > LONGEST_TEXT) return;
    const pieces = slipsAt(length) + 1;
    for (let piece = 0; piece < pieces; piece++) {
      const from = pieceStart(length, pieces, piece);
      this.add(keyOf(text, from, pieceStart(length, pieces, piece + 1) - 1, length, piece));
    }
  }

  giveTo(buckets: BucketsMaker, item: number): void {
    for (let i = 0; i < this.count; i++) buckets.add(this.all[i] as number, item);
    this.count = 0;
  }
}

const keys = new Keys();
const foreignKeys = new Keys();

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
    keys.addPieces(letters);
    keys.giveTo(this.pieces, 2 * name);
    if (letters !== allLetters) keys.addPieces(allLetters);
    keys.add(wordsKey(words));
    keys.giveTo(this.pieces, 2 * name + 1);
    const consonants = this.words.consonantsOf(tokens, numbers);
    const sound = this.words.soundOf(tokens, numbers, han);
    if (consonants.length >= LEAST_CONSONANTS) (vowelless ? foreignKeys : keys).add(heardKey(consonants, CONSONANTS));
    if (sound.length >= LEAST_SOUNDS) (han ? foreignKeys : keys).add(heardKey(sound, SOUND));
    keys.giveTo(this.heard, name);
    foreignKeys.giveTo(this.foreign, name);
    const parity = odd(letters);
    this.odd[2 * name] = parity;
    this.odd[2 * name + 1] = letters === allLetters ? parity : odd(allLetters);
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

// Of one query at a time.
const found: number[] = [];
const heard: number[] = [];
const given: number[] = [];
const MOST_REMEMBERED = 16;

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
    this.inOtherOrder(wordsKey(words), odd(allLetters), add);
    this.inAnotherScript(tokens, vowelless, han, add);
    this.around(letters, add);
    if (letters !== allLetters) this.around(allLetters, add);
  }

  /**
   * One piece at least is left whole and has as many slips before it as pieces: slips less pieces, counted along the
   * text, begin at nought, end at less, and fall only where a whole piece is passed. So a piece is looked for only where so many
   * slips can have moved it, if those that are left can make up for the rest.
   */
  private around(text: string, add: AddText): void {
    const parity = odd(text);
    const own = text.length;
    if (own > LONGEST_TEXT) return;
    let count = 0;
    for (let length = own - MOST_SLIPS; length <= own + MOST_SLIPS; length++) {
      const slips = slipsAt(length);
      const gap = own - length;
      if (length < 1 || gap > slips || -gap > slips) continue;
      const pieces = slips + 1;
      for (let piece = 0; piece < pieces; piece++) {
        const from = pieceStart(length, pieces, piece);
        const size = pieceStart(length, pieces, piece + 1) - 1 - from;
        for (let shift = -piece; shift <= piece; shift++) {
          // What is inserted before the piece and what after it makes up the difference of the lengths.
          const rest = gap - shift;
          const start = from + shift;
          if (rest > slips - piece || -rest > slips - piece || start < 0 || start + size > own) continue;
          count = this.pieces.read(keyOf(text, start, start + size, length, piece), found, count);
        }
      }
    }
    const parities = this.parts.odd;
    // The shorter of two texts tells how many slips they may have.
    const most = 2 * slipsAt(own);
    given.length = 0;
    for (let i = 0; i < count; i++) {
      const item = found[i] as number;
      if (bits(parity ^ (parities[item] as number)) > most) continue;
      // Who has one piece in common has others, too, as a rule. Where there are many, some come twice.
      if (given.length < MOST_REMEMBERED && given.includes(item)) continue;
      given.push(item);
      add(item >>> 1, 'LETTERS', (item & 1) === 1);
    }
  }

  private inOtherOrder(key: number, parity: number, add: AddText): void {
    const count = this.pieces.read(key, found);
    for (let i = 0; i < count; i++) {
      const item = found[i] as number;
      if (parity === this.parts.odd[item]) add(item >>> 1, 'WORDS', (item & 1) === 1);
    }
  }

  /** Names that may sound alike in another script. */
  private inAnotherScript(tokens: readonly string[], vowelless: boolean, han: boolean, add: AddText): void {
    if (!vowelless && !han && this.foreign.isEmpty) return;
    const consonants = consonantsOf(tokens);
    if (consonants.length >= LEAST_CONSONANTS) this.listen(heardKey(consonants, CONSONANTS), vowelless, add);
    const sound = hanSound(tokens, han);
    if (sound.length >= LEAST_SOUNDS) this.listen(heardKey(sound, SOUND), han, add);
  }

  private listen(key: number, foreign: boolean, add: AddText): void {
    const count = (foreign ? this.heard : this.foreign).read(key, heard);
    for (let i = 0; i < count; i++) add(heard[i] as number, 'SOUND', false);
  }
}
