import { tokenWeight, totalWeight } from './token-weight';

/** The most words that are put together. */
export const MOST_WORDS = 3;
/** Of three words put together each has at least this many letters: initials would join with anything. */
export const LEAST_OF_THREE = 2;
/** Least letters on both sides of a letter that stands where a space should be. */
export const LEAST_BESIDE = 3;
/** Longer names are prose, in which words are written as words. */
export const MOST_TOKENS = 32;

/** Neighbouring words of a name as one: from which word on, and how many. */
interface Run {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const isLong = (part: string): boolean => part.length >= LEAST_OF_THREE;
const mayJoin = (parts: readonly string[]): boolean => parts.length < MOST_WORDS || parts.every(isLong);

/** How many neighbouring words from one on may be put together at most. */
export function longestRun(tokens: readonly string[], from: number): number {
  const length = tokens.length - from;
  if (length < MOST_WORDS) return length;
  for (let i = from; i < from + MOST_WORDS; i++) if (!isLong(tokens[i] ?? '')) return MOST_WORDS - 1;
  return MOST_WORDS;
}

/** All runs of up to three neighbouring words that are free. */
function runsOf(tokens: readonly string[], free: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let length = 1; length <= MOST_WORDS && from + length <= tokens.length && free[from + length - 1]; length++) {
      if (length === 1) {
        runs.push({ from, length, text: tokens[from] ?? '' });
        continue;
      }
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

// The same order whichever name comes first.
function byLonger(a: Join, b: Join): number {
  const [x, y] = [longer(a), longer(b)];
  return y.length - x.length || (x < y ? -1 : x > y ? 1 : 0);
}

function freeOf(tokens: readonly string[], others: readonly string[]): readonly boolean[] | null {
  const free: boolean[] = [];
  let any = false;
  for (const token of tokens) {
    const one = !others.includes(token);
    free.push(one);
    any ||= one;
  }
  return any ? free : null;
}

/** Whether two words beside each other are free: on one side at least words have to be put together. */
function hasNeighbours(free: readonly boolean[]): boolean {
  for (let i = 1; i < free.length; i++) if (free[i] && free[i - 1]) return true;
  return false;
}

const NO_JOINS: readonly Join[] = [];

function joinsOf(ours: readonly string[], theirs: readonly string[]): readonly Join[] {
  const freeOurs = freeOf(ours, theirs);
  const freeTheirs = freeOurs && freeOf(theirs, ours);
  if (!freeTheirs || !(hasNeighbours(freeOurs) || hasNeighbours(freeTheirs))) return NO_JOINS;
  const left = runsOf(ours, freeOurs);
  const right = runsOf(theirs, freeTheirs);
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
  return joins.length > 1 ? joins.sort(byLonger) : joins;
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
 * @returns null when none are
 */
export function joinAlike(
  ours: readonly string[],
  theirs: readonly string[],
): { readonly ours: readonly JoinedWord[]; readonly theirs: readonly JoinedWord[] } | null {
  const joins = ours.length <= MOST_TOKENS && theirs.length <= MOST_TOKENS ? joinsOf(ours, theirs) : NO_JOINS;
  if (joins.length === 0) return null;
  const taken: Join[] = [];
  for (const join of joins) {
    if (!taken.some((other) => overlap(other.ours, join.ours) || overlap(other.theirs, join.theirs))) taken.push(join);
  }
  // Words put together weigh what the lighter side weighs, so that an article written apart costs nothing.
  const weights = taken.map((join) => Math.min(weightOf(ours, join.ours), weightOf(theirs, join.theirs)));
  const runs = (side: keyof Join) => taken.map((join, i) => ({ ...join[side], weight: weights[i] ?? 0 }));
  return { ours: put(ours, runs('ours')), theirs: put(theirs, runs('theirs')) };
}
