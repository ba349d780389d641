import { editDistance } from './edit-distance';
import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { isPlaceAdjective, placeStem } from './facts/russian-words';
import { jaroWinkler } from './jaro-winkler';
import { isVowelless, skeleton } from './skeleton';

/** A word with what its comparisons need, worked out once. */
export interface Word {
  readonly text: string;
  /** As it sounds. */
  readonly folded: string;
  /** Whether it has a digit. */
  readonly digit: boolean;
  /** Whether it is written without vowels, as transliterated Arabic and Hebrew is. */
  readonly vowelless: boolean;
  /** What it means in business, if anything. */
  readonly meaning: string | undefined;
  /** Given names that it is a form of. */
  readonly names: readonly number[];
}

/** A word of which some is worked out when somebody asks, once: most comparisons end before. */
class KnownWord implements Word {
  readonly digit: boolean;
  readonly vowelless: boolean;
  private known: { readonly meaning: string | undefined; readonly names: readonly number[] } | null = null;

  constructor(
    readonly text: string,
    readonly folded: string,
  ) {
    this.digit = hasDigit(text);
    this.vowelless = isVowelless(text);
  }

  get meaning(): string | undefined {
    return this.facts().meaning;
  }

  get names(): readonly number[] {
    return this.facts().names;
  }

  private facts(): NonNullable<KnownWord['known']> {
    return (this.known ??= { meaning: businessMeaning(this.text), names: givenNames(this.text) });
  }
}

/** Whether a word has a digit. */
export function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x3a) return true;
  return false;
}

/** A word with what its comparisons need. */
export const wordOf = (text: string, folded: string): Word => new KnownWord(text, folded);

/** Two words less alike than this are different words. */
export const LEAST_SIMILARITY = 0.7;

// Words that sound alike but are written differently are a little less sure than words written alike.
const SOUND = 0.96;

// Jaro-Winkler is generous where two letters differ, so the upper part of its range is drawn out.
const TWO_EDITS = 1.6;
// Of a short word one letter is much.
const ONE_EDIT = 0.6;

/** The most edits any two words may differ by. */
export const MOST_EDITS = 2;

/** How many edits two words of one meaning may differ by: short words have close neighbours that mean another. */
export function editsAllowed(shorter: number): number {
  if (shorter < 3) return 0;
  return shorter < 5 ? 1 : MOST_EDITS;
}

function spelled(a: string, b: string): number {
  if (a === b) return 1;
  const allowed = editsAllowed(a.length < b.length ? a.length : b.length);
  if (allowed === 0) return 0;
  const edits = editDistance(a, b, allowed);
  if (edits > allowed) return 0;
  const similarity = jaroWinkler(a, b);
  // One slip is a slip, wherever it is; two may be another word.
  if (edits > 1) return 1 - TWO_EDITS * (1 - similarity);
  const slip = 1 - ONE_EDIT / (a.length > b.length ? a.length : b.length);
  return similarity > slip ? similarity : slip;
}

// Words of one meaning, forms of one given name, and words whose vowels one side does not write are the same word as
// far as anybody can tell, but never more surely than words that are written alike.
const SAME_MEANING = 0.95;
const SAME_GIVEN_NAME = 0.92;
const SAME_PLACE = 0.92;
const SAME_CONSONANTS = 0.88;
// Of one or two consonants there are few.
const sameConsonantsSay: readonly number[] = [0, 0.72, 0.8];

const sameMeaning = (a: Word, b: Word): boolean => a.meaning !== undefined && a.meaning === b.meaning;

const sameGivenName = (a: Word, b: Word): boolean =>
  a.names.length > 0 && b.names.some((name) => a.names.includes(name));

const samePlace = (a: string, b: string): boolean =>
  (isPlaceAdjective(a) || isPlaceAdjective(b)) && placeStem(a) === placeStem(b);

function sameConsonants(a: Word, b: Word): number {
  if (!a.vowelless && !b.vowelless) return 0;
  const consonants = skeleton(a.text);
  if (consonants === '' || consonants !== skeleton(b.text)) return 0;
  return sameConsonantsSay[consonants.length] ?? SAME_CONSONANTS;
}

/** How alike two words are by what they mean rather than by how they are spelled; 0 for most. */
function related(a: Word, b: Word): number {
  if (sameMeaning(a, b)) return SAME_MEANING;
  if (sameGivenName(a, b)) return SAME_GIVEN_NAME;
  if (samePlace(a.text, b.text)) return SAME_PLACE;
  return sameConsonants(a, b);
}

/**
 * How alike two words are: the best of their spelling, their sound, and what is known of them (one meaning, one given
 * name, one writing without vowels), 0 below {@link LEAST_SIMILARITY}.
 * Symmetric; 1 only for equal words. A word with a digit is equal or different: "plant 5" is not "plant 6".
 */
export function tokenSimilarity(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.digit || b.digit) return 0;
  let best = spelled(a.text, b.text);
  if (best < SOUND && (a.folded !== a.text || b.folded !== b.text)) {
    const sound = SOUND * spelled(a.folded, b.folded);
    if (sound > best) best = sound;
  }
  if (best < SAME_MEANING) {
    const kin = related(a, b);
    if (kin > best) best = kin;
  }
  return best < LEAST_SIMILARITY ? 0 : best;
}
