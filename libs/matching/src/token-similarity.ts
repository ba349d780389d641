import { editDistance } from './edit-distance';
import { jaroWinkler } from './jaro-winkler';

/** A word with what its comparisons need, worked out once. */
export interface Word {
  readonly text: string;
  readonly folded: string;
}

/** Two words less alike than this are different words. */
export const LEAST_SIMILARITY = 0.7;

// Words that sound alike but are written differently are a little less sure than words written alike.
const SOUND = 0.96;

/** The most edits any two words may differ by. */
export const MOST_EDITS = 2;

/** How many edits two words of one meaning may differ by: short words have close neighbours that mean another. */
export function editsAllowed(shorter: number): number {
  if (shorter < 3) return 0;
  return shorter < 6 ? 1 : MOST_EDITS;
}

function spelled(a: string, b: string): number {
  if (a === b) return 1;
  const allowed = editsAllowed(a.length < b.length ? a.length : b.length);
  if (allowed === 0) return 0;
  const edits = editDistance(a, b, allowed);
  if (edits > allowed) return 0;
  const similarity = jaroWinkler(a, b);
  // Jaro-Winkler is generous (0.7 means little in common), so the upper part of its range is drawn out.
  return Math.max(0, 1 - 1.5 * (1 - similarity));
}

const DIGIT = /\d/;

/** Whether a word has a digit. */
export const hasDigit = (text: string): boolean => DIGIT.test(text);

/**
 * How alike two words are: the better of their spelling and their sound, 0 below {@link LEAST_SIMILARITY}.
 * Symmetric; 1 only for equal words. A word with a digit is equal or different: "plant 5" is not "plant 6".
 */
export function tokenSimilarity(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  const best = Math.max(spelled(a.text, b.text), SOUND * spelled(a.folded, b.folded));
  if (best < LEAST_SIMILARITY || hasDigit(a.text) || hasDigit(b.text)) return 0;
  return best;
}
