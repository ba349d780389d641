import { editDistance } from './edit-distance';
import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { genericMeanings } from './han-sounds';
import type { NormalName } from './normalise';
import { isPlace, letterWeight } from './token-weight';

/** The most slips of the finger that two writings of one name may differ by. */
export const MOST_SLIPS = 2;
/** How many slips a text of so many letters may have: of short ones little would be left. */
export const slipsAt = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : MOST_SLIPS);
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
  word.length > 2 && (isPlace(word) || businessMeaning(word) !== undefined || givenNames(word).length > 0);

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

/** Slips are worth this much or nothing. */
const LEAST = 0.8;

/** Of fewer consonants too many names consist. */
export const LEAST_CONSONANTS = 4;
/** What the same consonants are worth where one side writes no vowels, wherever the blanks are. */
const SAME_CONSONANTS = 0.84;

/** What the same sound is worth where one side is in Han characters. */
const SAME_SOUND = 0.82;

const sameConsonants = (a: string, b: string): boolean => a.length >= LEAST_CONSONANTS && a === b;

/** Of fewer sounds names do not even consist. */
export const LEAST_SOUNDS = 2;
const FEW_SOUNDS = 3;
const MANY_SOUNDS = 6;

/** A foreign name in Chinese syllables and in Latin letters. */
function sameSound(a: NormalName, b: NormalName): Slips | null {
  const { sound } = a;
  if (sound.length < LEAST_SOUNDS || sound !== b.sound) return null;
  const [ours, theirs] = [genericMeanings(a.tokens), genericMeanings(b.tokens)];
  const enough = a.han ? soundSays(sound, ours, theirs) : soundSays(sound, theirs, ours);
  return enough ? { score: SAME_SOUND, edits: 0 } : null;
}

/**
 * Whether one sound of two names says that they are one, as far as what they say that their companies do.
 * @param han what the name in Han characters says, @param other what the other one does
 */
export function soundSays(sound: string, han: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let same = 0;
  for (const meaning of han) if (other.has(meaning)) same++;
  // Few sounds are those of many names, so that all else must be the same; more must not be of another line of business.
  // Chinese people, who have few syllables, sound like too many: where no business is named there must be many sounds.
  if (sound.length >= MANY_SOUNDS) return same > 0 || han.size === 0 || other.size === 0;
  if (sound.length > FEW_SOUNDS) return same > 0 || (han.size > 0 && other.size === 0);
  return same > 0 && same === han.size && same === other.size;
}

/** What two names are worth that sound alike in two scripts, whatever their letters. */
export function heardAlike(a: NormalName, b: NormalName): Slips | null {
  if (a.vowelless !== b.vowelless && sameConsonants(a.consonants, b.consonants)) {
    return { score: SAME_CONSONANTS, edits: 0 };
  }
  return a.han !== b.han ? sameSound(a, b) : null;
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
  if (edits > MOST_SLIPS) {
    return sameWords(a.words, b.words) ? { score: SAME_LETTERS, edits: 0 } : heardAlike(a, b);
  }
  if (edits === 0) return { score: SAME_LETTERS, edits };
  // A slip may make a little word of one that tells, never the other way round.
  const letters = Math.max(lettersOf(a.words), lettersOf(b.words));
  const score = 1 - (SLIP * edits) / letters;
  // What has more slips than that is another name, and none of the pieces by which an index finds names need be whole.
  return score < LEAST ? null : { score: Math.min(SAME_LETTERS, score), edits };
}

function within(a: string, b: string, ours: readonly string[], theirs: readonly string[]): number {
  if (a === b) return 0;
  if (a.length > LONGEST_TEXT || b.length > LONGEST_TEXT) return MOST_SLIPS + 1;
  const edits = editDistance(a, b, MOST_SLIPS);
  return edits > slipsAt(a.length < b.length ? a.length : b.length) || !sameDigits(a, b) || isAnotherWord(ours, theirs)
    ? MOST_SLIPS + 1
    : edits;
}
