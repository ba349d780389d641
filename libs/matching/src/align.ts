import { businessMeaning } from './facts/business-words';
import { givenNames } from './facts/given-names';
import { fold } from './fold';
import { joinAlike, type JoinedWord } from './joins';
import type { NormalName } from './normalise';
import { UNIT } from './postings';
import { sortFew } from './sort-few';
import { hasDigit, tokenSimilarity, type Word } from './token-similarity';
import { isVowelless } from './skeleton';

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
  readonly x: Weighed;
  readonly y: Weighed;
  readonly similarity: number;
}

/** A word of a name; how it sounds is worked out when somebody asks, for most words have their equal in the other name. */
class Weighed implements Word {
  taken = false;

  constructor(
    readonly text: string,
    readonly weight: number,
    private readonly name: NormalName,
    readonly at: number,
  ) {}

  get folded(): string {
    const { name, at, text } = this;
    return name.tokens[at] === text ? (name.folded[at] ?? '') : fold(text);
  }

  get digit(): boolean {
    return hasDigit(this.text);
  }

  get vowelless(): boolean {
    return isVowelless(this.text);
  }

  get meaning(): string | undefined {
    return businessMeaning(this.text);
  }

  get names(): readonly number[] {
    return givenNames(this.text);
  }
}

const wordsOf = (joined: readonly JoinedWord[] | undefined, name: NormalName): readonly Weighed[] =>
  joined
    ? joined.map(({ text, weight }, at) => new Weighed(text, weight, name, at))
    : name.tokens.map((text, at) => new Weighed(text, name.weights[at] ?? 0, name, at));

/** Counted in units, so that the order of words cannot change the last digit. */
function sum(words: readonly Weighed[]): number {
  let units = 0;
  for (const { weight } of words) units += Math.round(weight * UNIT);
  return units / UNIT;
}

const lesser = ({ x, y }: Possible): number => (x.weight < y.weight ? x.weight : y.weight);

/** The most alike first, then the heaviest, then in an order that is the same from both sides. */
function byLikeness(p: Possible, q: Possible): number {
  if (p.similarity !== q.similarity) return q.similarity - p.similarity;
  const heavier = lesser(q) - lesser(p);
  if (heavier !== 0) return heavier;
  const [a, b] = p.x.text < p.y.text ? [p.x.text, p.y.text] : [p.y.text, p.x.text];
  const [c, d] = q.x.text < q.y.text ? [q.x.text, q.y.text] : [q.y.text, q.x.text];
  if (a !== c) return a < c ? -1 : 1;
  return b < d ? -1 : b > d ? 1 : 0;
}

/** How alike two words are, which stand at places of the tokens of two names. */
export type SimilarityAt = (ours: number, theirs: number, a: Word, b: Word) => number;

const compared: SimilarityAt = (_ours, _theirs, a, b) => tokenSimilarity(a, b);

/**
 * Lays the words of two names beside each other, in whatever order they stand: the most alike and heaviest pairs
 * first, each word once. Swapping the names swaps the two sides and changes nothing else.
 * @param similarityAt `tokenSimilarity` of words, for who knows of it without comparing
 */
export function align(ours: NormalName, theirs: NormalName, similarityAt: SimilarityAt = compared): Alignment {
  const joined = joinAlike(ours.tokens, theirs.tokens);
  const left = wordsOf(joined?.ours, ours);
  const right = wordsOf(joined?.theirs, theirs);
  const pairs: TokenPair[] = [];
  // Nothing is more alike than what is equal, so that the rest need not be compared with it.
  take(left, right, sameText, pairs);
  take(left, right, joined ? compared : similarityAt, pairs);
  return { pairs, oursOnly: restOf(left), theirsOnly: restOf(right), ours: sum(left), theirs: sum(right) };
}

const sameText: SimilarityAt = (_ours, _theirs, a, b) => (a.text === b.text ? 1 : 0);

/** Pairs the words that are not taken yet. */
function take(
  left: readonly Weighed[],
  right: readonly Weighed[],
  similarityAt: SimilarityAt,
  pairs: TokenPair[],
): void {
  const possible: Possible[] = [];
  for (const x of left) {
    if (x.taken) continue;
    for (const y of right) {
      if (y.taken) continue;
      const similarity = similarityAt(x.at, y.at, x, y);
      if (similarity === 0) continue;
      possible.push({ x, y, similarity });
    }
  }
  for (const one of sortFew(possible, byLikeness)) {
    const { x, y, similarity } = one;
    if (x.taken || y.taken) continue;
    x.taken = y.taken = true;
    const weight = lesser(one);
    const gap = (x.weight < y.weight ? y.weight : x.weight) - weight;
    pairs.push({ ours: x.text, theirs: y.text, similarity, weight, gap });
  }
}

function restOf(words: readonly Weighed[]): readonly string[] {
  const rest: string[] = [];
  for (const { text, taken } of words) if (!taken) rest.push(text);
  return rest;
}
