import { tokenWeight, totalWeight } from './token-weight';

/** The most words that are put together. */
const MOST_WORDS = 3;
/** Of three words put together each has at least this many letters: initials would join with anything. */
const LEAST_OF_THREE = 2;
/** Least letters on both sides of a letter that stands where a space should be. */
const LEAST_BESIDE = 3;
/** Longer names are prose, in which words are written as words. */
const MOST_TOKENS = 32;

/** Neighbouring words of a name as one: from which word on, and how many. */
interface Run {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const mayJoin = (parts: readonly string[]): boolean =>
  parts.length < MOST_WORDS || parts.every((part) => part.length >= LEAST_OF_THREE);

function runsOf(tokens: readonly string[], free: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let length = 1; length <= MOST_WORDS && from + length <= tokens.length && free[from + length - 1]; length++) {
      const parts = tokens.slice(from, from + length);
      if (mayJoin(parts)) runs.push({ from, length, text: parts.join('') });
    }
  }
  return runs;
}

/** Whether the longer text is the two parts with one letter between them: a slip on the keyboard beside the space bar. */
const hasLetterForSpace = (long: string, [first = '', second = '']: readonly string[]): boolean =>
  first.length >= LEAST_BESIDE &&
  second.length >= LEAST_BESIDE &&
  long.length === first.length + second.length + 1 &&
  long.startsWith(first) &&
  long.endsWith(second);

interface Join {
  readonly ours: Run;
  readonly theirs: Run;
}

const longer = ({ ours, theirs }: Join): string =>
  ours.text.length > theirs.text.length || (ours.text.length === theirs.text.length && ours.text > theirs.text)
    ? ours.text
    : theirs.text;

function joinsOf(ours: readonly string[], theirs: readonly string[]): readonly Join[] {
  const inTheirs = new Set(theirs);
  const inOurs = new Set(ours);
  const left = runsOf(
    ours,
    ours.map((token) => !inTheirs.has(token)),
  );
  const right = runsOf(
    theirs,
    theirs.map((token) => !inOurs.has(token)),
  );
  const joins: Join[] = [];
  for (const a of left) {
    for (const b of right) {
      if (a.length === 1 && b.length === 1) continue;
      const same =
        a.text === b.text ||
        (a.length === 1 && b.length === 2 && hasLetterForSpace(a.text, theirs.slice(b.from, b.from + 2))) ||
        (b.length === 1 && a.length === 2 && hasLetterForSpace(b.text, ours.slice(a.from, a.from + 2)));
      if (same) joins.push({ ours: a, theirs: b });
    }
  }
  // The same order whichever name comes first.
  return joins.sort((a, b) => {
    const [x, y] = [longer(a), longer(b)];
    return y.length - x.length || (x < y ? -1 : x > y ? 1 : 0);
  });
}

/** A word of a name as it is compared: one of its own, or several put together. */
export interface JoinedWord {
  readonly text: string;
  readonly weight: number;
}

const weightOf = (tokens: readonly string[], { from, length }: Run): number =>
  totalWeight(tokens.slice(from, from + length));

function put(tokens: readonly string[], runs: readonly (Run & { readonly weight: number })[]): readonly JoinedWord[] {
  const words: JoinedWord[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = runs.find(({ from }) => from === i);
    words.push(run ?? { text: tokens[i] ?? '', weight: tokenWeight(tokens[i] ?? '') });
    if (run) i += run.length - 1;
  }
  return words;
}

const overlap = (a: Run, b: Run): boolean => a.from < b.from + b.length && b.from < a.from + a.length;

/**
 * The words of two names with neighbours put together where the other name writes the same letters apart differently:
 * "Xi Jin Ping" and "Xi Jinping", "Koryakf SU" and "Koryak FSU", "Ibexdshipping" and "Ibex Shipping". Words that both
 * names have stay as they are. Symmetric.
 */
export function joinAlike(
  ours: readonly string[],
  theirs: readonly string[],
): { readonly ours: readonly JoinedWord[]; readonly theirs: readonly JoinedWord[] } {
  const taken: Join[] = [];
  if (ours.length <= MOST_TOKENS && theirs.length <= MOST_TOKENS) {
    for (const join of joinsOf(ours, theirs)) {
      if (!taken.some((other) => overlap(other.ours, join.ours) || overlap(other.theirs, join.theirs)))
        taken.push(join);
    }
  }
  // Words put together weigh what the lighter side weighs, so that an article written apart costs nothing.
  const weights = taken.map((join) => Math.min(weightOf(ours, join.ours), weightOf(theirs, join.theirs)));
  const runs = (side: keyof Join) => taken.map((join, i) => ({ ...join[side], weight: weights[i] ?? 0 }));
  return { ours: put(ours, runs('ours')), theirs: put(theirs, runs('theirs')) };
}

/** The ways in which `text` falls into two or three words that are known, each given as the places of the words. */
function splits(
  text: string,
  placeOf: (word: string) => number | undefined,
  add: (words: readonly number[]) => void,
): void {
  for (let cut = 1; cut < text.length; cut++) {
    const first = placeOf(text.slice(0, cut));
    if (first === undefined) continue;
    const second = placeOf(text.slice(cut));
    if (second !== undefined) add([first, second]);
    if (cut < LEAST_OF_THREE) continue;
    for (let next = cut + LEAST_OF_THREE; next <= text.length - LEAST_OF_THREE; next++) {
      const middle = placeOf(text.slice(cut, next));
      const third = middle === undefined ? undefined : placeOf(text.slice(next));
      if (middle !== undefined && third !== undefined) add([first, middle, third]);
    }
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Sequences of known words that {@link joinAlike} may put together beside these: every name that it would change holds
 * one of them, word after word. Some names that hold one it leaves alone.
 * @param placeOf the place of a word in a vocabulary, undefined for words it has not
 * @param add takes the places of a sequence, and from which of the given words on how many it stands for
 */
export function joinCandidates(
  tokens: readonly string[],
  placeOf: (word: string) => number | undefined,
  add: (words: readonly number[], from: number, length: number) => void,
): void {
  if (tokens.length > MOST_TOKENS) return;
  for (const { from, length, text } of runsOf(
    tokens,
    tokens.map(() => true),
  )) {
    const one = length > 1 ? placeOf(text) : undefined;
    if (one !== undefined) add([one], from, length);
    splits(text, placeOf, (words) => add(words, from, length));
    if (length === 1) {
      for (let at = LEAST_BESIDE; at < text.length - LEAST_BESIDE; at++) {
        const first = placeOf(text.slice(0, at));
        const second = first === undefined ? undefined : placeOf(text.slice(at + 1));
        if (first !== undefined && second !== undefined) add([first, second], from, length);
      }
    }
    if (length === 2) {
      const parts = tokens.slice(from, from + 2);
      if (parts.some((part) => part.length < LEAST_BESIDE)) continue;
      for (const letter of LETTERS) {
        const word = placeOf(parts.join(letter));
        if (word !== undefined) add([word], from, length);
      }
    }
  }
}
