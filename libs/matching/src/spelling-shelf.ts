import { deletionKeys, MOST_KEYS } from './deletions';
import { EditPattern } from './edit-pattern';
import type { PackedWords } from './packed-words';
import { editsAllowed, type Word } from './token-similarity';

// No Math in what runs for every word looked at: looking the global up costs more than the arithmetic.
function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const LETTER_BITS = 26;
const LETTERS = (1 << LETTER_BITS) - 1;
/** Lengths from here on are one: their edits are counted anyhow. */
const LONGEST = 63;

/** What can be told of a spelling by one number: which of the letters a to z it has, a bit each, and its length. */
function markOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return (mask | ((text.length < LONGEST ? text.length : LONGEST) << LETTER_BITS)) >>> 0;
}

// Which spelling of a word an entry is of; a word that sounds as it is written has one entry of both.
const WRITTEN = 1;
const SOUNDING = 2;

// Twice the place of the word, and one more for its sound.
const spellingOf = (entry: number): number => 2 * (entry >>> 2) + ((entry & 3) === SOUNDING ? 1 : 0);

// The place of a word takes 24 bits, which spelling it is two; the first bits of the key tell most of other keys.
const ENTRY_BITS = 26;
const ENTRY = (1 << ENTRY_BITS) - 1;

const keys = new Uint32Array(MOST_KEYS);
/** Entries of a bucket, on average. */
const CROWD = 8;

/** What a shelf consists of. */
export interface ShelfParts {
  /** Where each bucket begins; a power of two of them, and the end. */
  readonly starts: Uint32Array;
  /**
   * The first six bits of the key, the place of the word in 24, and which spelling it is in two; in each bucket in the order of
   * the words.
   */
  readonly entries: Uint32Array;
  /** Letters and length of each word as it is written and as it sounds. */
  readonly marks: Uint32Array;
}

function eachSpelling(words: readonly Word[], take: (text: string, entry: number) => void): void {
  words.forEach(({ text, folded, digit }, at) => {
    // A word with a digit is equal to the word asked for or nothing like it, so it stands on no shelf.
    if (digit) return;
    if (text === folded) take(text, at * 4 + WRITTEN + SOUNDING);
    else {
      take(text, at * 4 + WRITTEN);
      take(folded, at * 4 + SOUNDING);
    }
  });
}

/** Words by the deletion keys of how they are written and how they sound: those a few edits away are found together. */
export class SpellingShelf {
  private readonly looked: Uint32Array;
  private readonly pattern = new EditPattern();
  private look = 0;

  constructor(
    private readonly words: PackedWords,
    readonly parts: ShelfParts,
  ) {
    this.looked = new Uint32Array(2 * words.size);
  }

  static of(all: readonly Word[], words: PackedWords): SpellingShelf {
    let count = 0;
    const marks = new Uint32Array(2 * all.length);
    eachSpelling(all, (text, entry) => {
      count += deletionKeys(text, keys);
      marks[spellingOf(entry)] = markOf(text);
    });
    const buckets = 1 << Math.max(4, Math.round(Math.log2(count / CROWD + 1)));
    const starts = new Uint32Array(buckets + 1);
    const entries = new Uint32Array(count);
    eachSpelling(all, (text) => {
      for (let k = deletionKeys(text, keys) - 1; k >= 0; k--) {
        const bucket = (keys[k] as number) & (buckets - 1);
        starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
      }
    });
    for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
    const next = starts.slice(0, buckets);
    eachSpelling(all, (text, entry) => {
      for (let k = deletionKeys(text, keys) - 1; k >= 0; k--) {
        const key = keys[k] as number;
        const bucket = key & (buckets - 1);
        const place = next[bucket] as number;
        entries[place] = ((key >>> ENTRY_BITS) << ENTRY_BITS) | entry;
        next[bucket] = place + 1;
      }
    });
    return new SpellingShelf(words, { starts, entries, marks });
  }

  /**
   * Gives the places from one on of the words, some of them twice, whose writing or sound is within the edits that
   * words of their lengths may have.
   */
  near({ text, folded }: Word, from: number, add: (place: number) => void): void {
    if (text === folded) this.walk(text, WRITTEN | SOUNDING, 4 * from, add);
    else {
      this.walk(text, WRITTEN, 4 * from, add);
      this.walk(folded, SOUNDING, 4 * from, add);
    }
  }

  private walk(text: string, kinds: number, first: number, add: (place: number) => void): void {
    const { starts, entries, marks } = this.parts;
    const { looked, pattern } = this;
    const { bytes, starts: spellings } = this.words;
    const look = ++this.look;
    pattern.set(text);
    const mark = markOf(text);
    const mask = mark & LETTERS;
    const length = text.length;
    const count = deletionKeys(text, keys);
    const last = starts.length - 2;
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number;
      const bucket = key & last;
      const begin = starts[bucket] as number;
      for (let i = (starts[bucket + 1] as number) - 1; i >= begin; i--) {
        const checked = entries[i] as number;
        const entry = checked & ENTRY;
        // They stand in the order of the words.
        if (entry < first) break;
        if ((checked ^ key) >>> ENTRY_BITS !== 0 || (entry & kinds) === 0) continue;
        const spelling = spellingOf(entry);
        const other = marks[spelling] as number;
        const theirs = other >>> LETTER_BITS;
        const edits = editsAllowed(theirs < length ? theirs : length);
        const gap = theirs - length;
        if (theirs < LONGEST && (gap > edits || -gap > edits)) continue;
        // One edit puts one letter in, or takes one out, or both.
        if (bits(mask & ~other) > edits || bits(other & ~mask & LETTERS) > edits) continue;
        // A spelling is in several of the buckets; once it is judged it is done with.
        if (looked[spelling] === look) continue;
        looked[spelling] = look;
        if (pattern.isWithin(edits, bytes, spellings[spelling] as number, spellings[spelling + 1] as number))
          add(entry >>> 2);
      }
    }
  }
}
