import { deletionKeys, MOST_KEYS } from './deletions';
import { EditPattern } from './edit-pattern';
import { editsAllowed, type Word } from './token-similarity';

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

const LETTER_BITS = 26;
const LETTERS = (1 << LETTER_BITS) - 1;
/** Lengths from here on are one: their edits are counted anyhow. */
const LONGEST = 63;

/** What can be told of a spelling by one number: its letters and its length. */
const markOf = (text: string): number =>
  (letters(text) | ((text.length < LONGEST ? text.length : LONGEST) << LETTER_BITS)) >>> 0;

// Which spelling of a word an entry is of; a word that sounds as it is written has one entry of both.
const WRITTEN = 1;
const SOUNDING = 2;

const keys = new Uint32Array(MOST_KEYS);

function* spellingsOf({ text, folded, digit }: Word): Generator<readonly [string, number]> {
  // A word with a digit is equal to the word asked for or nothing like it, so it stands on no shelf.
  if (digit) return;
  if (text === folded) yield [text, WRITTEN | SOUNDING];
  else {
    yield [text, WRITTEN];
    yield [folded, SOUNDING];
  }
}

/** Words by the deletion keys of how they are written and how they sound: those a few edits away are found together. */
export class SpellingShelf {
  /** Where each bucket begins; one more than there are buckets. */
  private readonly starts: Uint32Array;
  /** Place of the word, times four, and which spelling it is. */
  private readonly entries: Uint32Array;
  /** Letters and length of the spelling beside each entry, so that most are passed by without being looked up. */
  private readonly marks: Uint32Array;
  private readonly looked: Uint32Array;
  private readonly pattern = new EditPattern();
  private look = 0;

  constructor(private readonly words: readonly Word[]) {
    let all = 0;
    for (const word of words) for (const [text] of spellingsOf(word)) all += deletionKeys(text, keys);
    const buckets = 1 << Math.max(4, Math.ceil(Math.log2(all + 1)));
    this.starts = new Uint32Array(buckets + 1);
    this.entries = new Uint32Array(all);
    this.marks = new Uint32Array(all);
    this.looked = new Uint32Array(4 * words.length);
    const { starts, entries, marks } = this;
    for (const word of words) {
      for (const [text] of spellingsOf(word)) {
        const count = deletionKeys(text, keys);
        for (let k = 0; k < count; k++) {
          const bucket = (keys[k] as number) & (buckets - 1);
          starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
        }
      }
    }
    for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
    const next = starts.slice(0, buckets);
    for (let at = 0; at < words.length; at++) {
      for (const [text, kind] of spellingsOf(words[at] as Word)) {
        const mark = markOf(text);
        const count = deletionKeys(text, keys);
        for (let k = 0; k < count; k++) {
          const bucket = (keys[k] as number) & (buckets - 1);
          const place = next[bucket] as number;
          entries[place] = at * 4 + kind;
          marks[place] = mark;
          next[bucket] = place + 1;
        }
      }
    }
  }

  /** Gives the places of the words, some of them twice, whose writing or sound is within the edits that words of their lengths may have. */
  near({ text, folded }: Word, add: (place: number) => void): void {
    if (text === folded) this.walk(text, WRITTEN | SOUNDING, add);
    else {
      this.walk(text, WRITTEN, add);
      this.walk(folded, SOUNDING, add);
    }
  }

  private walk(text: string, kinds: number, add: (place: number) => void): void {
    const { starts, entries, marks, looked, pattern, words } = this;
    const look = ++this.look;
    pattern.set(text);
    const mask = letters(text);
    const length = text.length;
    const count = deletionKeys(text, keys);
    const last = starts.length - 2;
    for (let k = 0; k < count; k++) {
      const bucket = (keys[k] as number) & last;
      const end = starts[bucket + 1] as number;
      for (let i = starts[bucket] as number; i < end; i++) {
        const mark = marks[i] as number;
        const theirs = mark >>> LETTER_BITS;
        // One edit changes the length by one and the set of letters by two.
        const edits = editsAllowed(theirs < length ? theirs : length);
        const gap = theirs - length;
        if (theirs < LONGEST && (gap > edits || -gap > edits)) continue;
        if (bits((mask ^ mark) & LETTERS) > 2 * edits) continue;
        const entry = entries[i] as number;
        const at = entry >>> 2;
        if ((entry & kinds) === 0 || looked[entry] === look) continue;
        // A spelling is in several of the buckets; once it is judged it is done with.
        looked[entry] = look;
        const word = words[at] as Word;
        const within =
          ((entry & kinds & WRITTEN) !== 0 && pattern.isWithin(edits, word.text)) ||
          ((entry & kinds & SOUNDING) !== 0 && pattern.isWithin(edits, word.folded));
        if (within) add(at);
      }
    }
  }
}
