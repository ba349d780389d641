import { LONGEST_TEXT, MOST_SLIPS } from './slips';

/** What the shelf asks of a name; a normal name has it. */
export interface Lettered {
  readonly letters: string;
  readonly allLetters: string;
  readonly words: readonly string[];
}

const { imul } = Math;
const step = (hash: number, unit: number): number => (imul(hash ^ unit, 0x01000193) + 0x9e3779b9) | 0;

function spread(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** From this length on two slips are few enough: a text is cut into three pieces, one of which is free of them. */
const CUT_IN_THREE = 7;
/** From this length on one slip is. Shorter texts are looked up whole. */
const CUT_IN_TWO = 4;
const slipsAt = (length: number): number => (length < CUT_IN_TWO ? 0 : length < CUT_IN_THREE ? 1 : MOST_SLIPS);

/** Where a piece of a text begins, and where the one after the last would: one letter between pieces belongs to none. */
const pieceStart = (length: number, pieces: number, piece: number): number =>
  Math.floor(((length + 1) * piece) / pieces);

const WORDS = 0x57;

function keyOf(text: string, from: number, to: number, length: number, piece: number): number {
  let hash = step(length, piece);
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return spread(hash);
}

/** The key of a name's words whatever their order. */
function wordsKey(words: readonly string[]): number {
  const text = [...words].sort().join(' ');
  return keyOf(text, 0, text.length, 0, WORDS);
}

const bit = (unit: number): number => 1 << (unit & 31);

/** Which letters a text has, and which an odd number of times: an edit changes either in two places at most. */
function present(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= bit(text.charCodeAt(i));
  return mask;
}
function odd(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask ^= bit(text.charCodeAt(i));
  return mask;
}
function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

type AddKey = (key: number) => void;

function eachKey(text: string, add: AddKey): void {
  const length = text.length;
  if (length > LONGEST_TEXT) return;
  const pieces = slipsAt(length) + 1;
  for (let piece = 0; piece < pieces; piece++) {
    const from = pieceStart(length, pieces, piece);
    add(keyOf(text, from, pieceStart(length, pieces, piece + 1) - 1, length, piece));
  }
}

/**
 * Names by pieces of their letters: those that a slip or two turn into the one asked for have one of their pieces
 * in common with it (Li, Deng, Wang and Feng 2011). A swap of neighbours touches one piece alone, for a letter
 * between any two of them belongs to none.
 */
export class SlipShelf {
  private readonly starts: Uint32Array;
  private readonly entries: Uint32Array;
  /** The name that a text is of, and what is told of the text by two numbers. */
  private readonly names: Uint32Array;
  private readonly present: Uint32Array;
  private readonly odd: Uint32Array;

  /** @param all the names, by their places */
  constructor(all: readonly Lettered[]) {
    const texts: string[] = [];
    const names: number[] = [];
    const keys: number[] = [];
    const of: number[] = [];
    for (let name = 0; name < all.length; name++) {
      const { letters, allLetters, words } = all[name] as Lettered;
      if (letters === '') continue;
      const add = (key: number): void => void (keys.push(key), of.push(texts.length));
      add(wordsKey(words));
      for (const text of letters === allLetters ? [letters] : [letters, allLetters]) {
        eachKey(text, add);
        texts.push(text);
        names.push(name);
      }
    }
    this.names = Uint32Array.from(names);
    this.present = Uint32Array.from(texts, present);
    this.odd = Uint32Array.from(texts, odd);
    const buckets = 1 << Math.max(4, Math.ceil(Math.log2(keys.length + 1)) - 2);
    this.starts = new Uint32Array(buckets + 1);
    this.entries = new Uint32Array(keys.length);
    const { starts, entries } = this;
    for (const key of keys) {
      const after = (key & (buckets - 1)) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
    const next = starts.slice(0, buckets);
    keys.forEach((key, i) => {
      const bucket = key & (buckets - 1);
      entries[next[bucket] as number] = of[i] as number;
      next[bucket] = (next[bucket] as number) + 1;
    });
  }

  /** Gives the places of all names that {@link slipsOf} accepts, and of some others; of some more than once. */
  near({ letters, allLetters, words }: Lettered, add: (name: number) => void): void {
    if (letters === '') return;
    this.walk(wordsKey(words), present(allLetters), odd(allLetters), add);
    this.around(letters, add);
    if (letters !== allLetters) this.around(allLetters, add);
  }

  private around(text: string, add: (name: number) => void): void {
    const has = present(text);
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
          const edits = Math.abs(shift) + Math.abs(gap - shift);
          const start = from + shift;
          if (edits > slips || start < 0 || start + size > own) continue;
          this.walk(keyOf(text, start, start + size, length, piece), has, parity, add);
        }
      }
    }
  }

  private walk(key: number, has: number, parity: number, add: (name: number) => void): void {
    const { starts, entries } = this;
    const bucket = key & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) {
      const text = entries[i] as number;
      if (bits(parity ^ (this.odd[text] as number)) > 2 * MOST_SLIPS) continue;
      if (bits(has ^ (this.present[text] as number)) > 2 * MOST_SLIPS) continue;
      add(this.names[text] as number);
    }
  }
}
