import { editDistance } from './edit-distance';
import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import type { NormalName } from './normalise';
import { isPlace, letterWeight } from './token-weight';

/** The most slips of the finger that two writings of one name may differ by. */
export const MOST_SLIPS = 2;
/** Longer texts are prose, in which two slips say nothing. */
export const LONGEST_TEXT = 250;
/** What a slip costs, as a share of the letters that tell one name from another: an alert takes four of them for each slip. */
const SLIP = 0.8;
/** What the same letters with the blanks elsewhere, or the same words in another order, are worth. */
const SAME_LETTERS = 0.98;
/** The best score that slips have: names that score as much by their words need not be looked at again. */
export const BEST_BY_SLIPS = SAME_LETTERS;

// Known words that differ are two words, not one with a slip: "Iran" is not "Iraq".
const isKnown = (word: string): boolean =>
  isPlace(word) || businessMeaning(word) !== undefined || givenNames(word).length > 0;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function sameDigits(a: string, b: string): boolean {
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    if (!isDigit(unit)) continue;
    while (j < b.length && !isDigit(b.charCodeAt(j))) j++;
    if (b.charCodeAt(j++) !== unit) return false;
  }
  while (j < b.length && !isDigit(b.charCodeAt(j))) j++;
  return j >= b.length;
}

/** Whether a word of one name stands where the other has another word, rather than the same one with a slip. */
function isAnotherWord(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length !== theirs.length) return false;
  for (let i = 0; i < ours.length; i++) {
    const [a, b] = [ours[i] as string, theirs[i] as string];
    if (a === b) continue;
    const shorter = a.length < b.length ? a.length : b.length;
    if (editDistance(a, b, MOST_SLIPS) >= shorter) return true;
    if (isKnown(a) && isKnown(b)) return true;
  }
  return false;
}

function lettersOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length * letterWeight(word);
  return letters;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [x, y] = [[...a].sort(), [...b].sort()];
  return x.every((word, i) => word === y[i]);
}

/** Two names that are one but for a slip or two. */
export interface Slips {
  /** 0.8 to 0.98 */
  readonly score: number;
  /** How many letters are too many, missing, others, or swapped with their neighbour. */
  readonly edits: number;
}

/**
 * Whether two names are the same letters but for a slip or two, wherever the blanks are: what the comparison of words
 * cannot tell of short words, of words torn apart or run together, and of legal forms with a slip. Compared without
 * legal forms and with them.
 */
export function slipsOf(a: NormalName, b: NormalName): Slips | null {
  if (a.allLetters === '' || b.allLetters === '') return null;
  let edits = within(a.letters, b.letters, a.written, b.written);
  if (edits > 0 && (a.words.length > a.written.length || b.words.length > b.written.length)) {
    const whole = within(a.allLetters, b.allLetters, a.words, b.words);
    if (whole < edits) edits = whole;
  }
  if (edits > MOST_SLIPS) return sameWords(a.words, b.words) ? { score: SAME_LETTERS, edits: 0 } : null;
  if (edits === 0) return { score: SAME_LETTERS, edits };
  // What has the weight of one letter has the weight of none: a slip there is another name.
  const letters = (lettersOf(a.words) + lettersOf(b.words)) / 2;
  return { score: Math.min(SAME_LETTERS, 1 - (SLIP * edits) / letters), edits };
}

function within(a: string, b: string, ours: readonly string[], theirs: readonly string[]): number {
  if (a === b) return 0;
  if (a.length > LONGEST_TEXT || b.length > LONGEST_TEXT) return MOST_SLIPS + 1;
  const edits = editDistance(a, b, MOST_SLIPS);
  return edits > MOST_SLIPS || !sameDigits(a, b) || isAnotherWord(ours, theirs) ? MOST_SLIPS + 1 : edits;
}
