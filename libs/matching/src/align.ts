import { fold } from './fold';
import { joinAlike, type JoinedWord } from './joins';
import type { NormalName } from './normalise';
import { tokenSimilarity, wordOf, type Word } from './token-similarity';

/** Two words taken for the same, one of each name. */
export interface TokenPair {
  readonly ours: string;
  readonly theirs: string;
  /** 0.7 to 1 */
  readonly similarity: number;
  /** The lesser weight of the two words. */
  readonly weight: number;
  /** By how much one of the two words weighs more than the other. */
  readonly gap: number;
}

/** How the words of two names were laid beside each other. */
export interface Alignment {
  readonly pairs: readonly TokenPair[];
  readonly oursOnly: readonly string[];
  readonly theirsOnly: readonly string[];
  /** Weight of all our words, paired or not. */
  readonly ours: number;
  /** Weight of all their words, paired or not. */
  readonly theirs: number;
}

interface Possible {
  readonly i: number;
  readonly j: number;
  readonly pair: TokenPair;
  readonly order: string;
}

interface Weighed extends Word {
  readonly weight: number;
}

function wordsOf(words: readonly JoinedWord[], { tokens, folded }: NormalName): readonly Weighed[] {
  const all: Weighed[] = [];
  for (let i = 0; i < words.length; i++) {
    const { text, weight } = words[i] as JoinedWord;
    const sound = tokens[i] === text ? (folded[i] ?? '') : fold(text);
    all.push({ ...wordOf(text, sound), weight });
  }
  return all;
}

const ascending = (a: number, b: number): number => a - b;

/** Sorted first, so that the order of words cannot change the last digit. */
function sum(words: readonly Weighed[]): number {
  const weights: number[] = [];
  for (const { weight } of words) weights.push(weight);
  let all = 0;
  for (const weight of weights.sort(ascending)) all += weight;
  return all;
}

const byLikeness = (p: Possible, q: Possible): number =>
  q.pair.similarity - p.pair.similarity ||
  q.pair.weight - p.pair.weight ||
  (p.order < q.order ? -1 : p.order > q.order ? 1 : 0);

/**
 * Lays the words of two names beside each other, in whatever order they stand: the most alike and heaviest pairs
 * first, each word once. Swapping the names swaps the two sides and changes nothing else.
 */
export function align(ours: NormalName, theirs: NormalName): Alignment {
  const joined = joinAlike(ours.tokens, theirs.tokens);
  const left = wordsOf(joined.ours, ours);
  const right = wordsOf(joined.theirs, theirs);
  const possible: Possible[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const [x, y] = [left[i] as Weighed, right[j] as Weighed];
      const similarity = tokenSimilarity(x, y);
      if (similarity === 0) continue;
      const weight = x.weight < y.weight ? x.weight : y.weight;
      const gap = x.weight < y.weight ? y.weight - weight : x.weight - weight;
      const order = x.text < y.text ? `${x.text} ${y.text}` : `${y.text} ${x.text}`;
      possible.push({ i, j, pair: { ours: x.text, theirs: y.text, similarity, weight, gap }, order });
    }
  }
  possible.sort(byLikeness);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const pairs: TokenPair[] = [];
  for (const { i, j, pair } of possible) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    pairs.push(pair);
  }
  const a = left.map((word) => word.text);
  const b = right.map((word) => word.text);
  return {
    pairs,
    oursOnly: a.filter((_, i) => !takenLeft.has(i)),
    theirsOnly: b.filter((_, j) => !takenRight.has(j)),
    ours: sum(left),
    theirs: sum(right),
  };
}
