import { hanSound } from './han-sounds';
import { Numbers } from './numbers';
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
  /** Where each bucket begins; a power of two of them, and the end. */
  readonly starts: Uint32Array;
  /**
   * The place of a name, times two, and one more for its letters with those of legal forms; the highest bit marks what is
   * heard of a name in another script.
   */
  readonly entries: Uint32Array;
  /** For each such text which letters it has an odd number of times. */
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

const WORDS = 0x57;
const CONSONANTS = 0x43;
const SOUND = 0x53;
const HEARD = 0x80000000;
/** Entries of a bucket, on average. */
const CROWD = 8;

function keyOf(text: string, from: number, to: number, length: number, piece: number): number {
  let hash = step(length, piece);
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return spread(hash);
}

/** The key of what is heard; names of one script are kept apart from those of others, which are asked for with it. */
const heardKey = (heard: string, kind: number, foreign: boolean): number =>
  keyOf(heard, 0, heard.length, foreign ? 1 : 0, kind);

/** The key of a name's words whatever their order. */
function wordsKey(words: readonly string[]): number {
  const text = words.length === 1 ? (words[0] as string) : [...words].sort().join(' ');
  return keyOf(text, 0, text.length, 0, WORDS);
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
  private readonly keys: Numbers;
  private readonly of: Numbers;
  private readonly odd: Uint16Array;
  private name = 0;

  constructor(names: number) {
    this.keys = new Numbers(5 * names);
    this.of = new Numbers(5 * names);
    this.odd = new Uint16Array(2 * names);
  }

  add({ letters, allLetters, words, tokens, vowelless, han }: Lettered): void {
    const name = this.name++;
    if (letters === '') return;
    this.put(wordsKey(words), 2 * name + 1);
    eachKey(letters, (key) => this.put(key, 2 * name));
    if (letters !== allLetters) eachKey(allLetters, (key) => this.put(key, 2 * name + 1));
    const consonants = consonantsOf(tokens);
    const heard = (2 * name + HEARD) >>> 0;
    if (consonants.length >= LEAST_CONSONANTS) this.put(heardKey(consonants, CONSONANTS, vowelless), heard);
    const sound = hanSound(tokens, han);
    if (sound.length >= LEAST_SOUNDS) this.put(heardKey(sound, SOUND, han), heard);
    this.odd[2 * name] = odd(letters);
    this.odd[2 * name + 1] = odd(allLetters);
  }

  private put(key: number, text: number): void {
    this.keys.add(key);
    this.of.add(text);
  }

  parts(): SlipParts {
    const [keys, of] = [this.keys.done(), this.of.done()];
    const buckets = 1 << Math.max(4, Math.round(Math.log2(keys.length / CROWD + 1)));
    const starts = new Uint32Array(buckets + 1);
    const entries = new Uint32Array(keys.length);
    for (const key of keys) {
      const after = (key & (buckets - 1)) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
    const next = starts.slice(0, buckets);
    for (let i = 0; i < keys.length; i++) {
      const bucket = (keys[i] as number) & (buckets - 1);
      entries[next[bucket] as number] = of[i] as number;
      next[bucket] = (next[bucket] as number) + 1;
    }
    return { starts, entries, odd: this.odd };
  }
}

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
  constructor(readonly parts: SlipParts) {}

  static of(names: readonly Lettered[]): SlipShelf {
    const maker = new SlipShelfMaker(names.length);
    for (const name of names) maker.add(name);
    return new SlipShelf(maker.parts());
  }

  /** Gives the places of all names that {@link slipsOf} accepts, and of some others; of some more than once. */
  near({ letters, allLetters, words, tokens, vowelless, han }: Lettered, add: AddText): void {
    if (letters === '') return;
    this.walk(wordsKey(words), odd(allLetters), 0, (name, _, whole) => add(name, 'WORDS', whole));
    const consonants = consonantsOf(tokens);
    if (consonants.length >= LEAST_CONSONANTS) this.listen(heardKey(consonants, CONSONANTS, !vowelless), add);
    const sound = hanSound(tokens, han);
    if (sound.length >= LEAST_SOUNDS) this.listen(heardKey(sound, SOUND, !han), add);
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
    const { starts, entries, odd } = this.parts;
    const bucket = key & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) {
      const text = entries[i] as number;
      if (text >= HEARD) continue;
      if (bits(parity ^ (odd[text] as number)) <= differences) add(text >>> 1, 'LETTERS', (text & 1) === 1);
    }
  }

  /** All that a bucket has of what is heard: nothing tells it from what is in the bucket by chance. */
  private listen(key: number, add: AddText): void {
    const { starts, entries } = this.parts;
    const bucket = key & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) {
      const text = entries[i] as number;
      if (text >= HEARD) add((text - HEARD) >>> 1, 'SOUND', false);
    }
  }
}
