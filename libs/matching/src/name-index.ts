import type { PartyKind } from '@downstream/kernel';
import { totalWeight } from './align';
import { normaliseName, type NormalName } from './normalise';
import { combine, scoreNames, type NameScore } from './score';
import { ALERT_THRESHOLD } from './thresholds';
import type { Word } from './token-similarity';
import { tokenWeight } from './token-weight';
import { Vocabulary } from './vocabulary';

/** A name to be found. Several names may carry one reference. */
export interface IndexedName {
  /** What the caller knows the name by. */
  readonly ref: string;
  readonly name: string;
  /** `PERSON` keeps legal forms from being looked for in the name. */
  readonly kind?: PartyKind;
}

/** A name found, with its score and the reasons. */
export interface NameMatch extends NameScore {
  readonly ref: string;
  /** The name as it was given to the index. */
  readonly name: string;
}

/** How to search: the least score (above 0; default 0.80) and how many matches at most (default 50). */
export interface SearchOptions {
  readonly threshold?: number;
  readonly limit?: number;
}

/** Names made searchable by {@link createNameIndex}. Opaque: only the two counts are for callers. */
export interface NameIndex {
  /** How many names it holds. */
  readonly names: number;
  /** How many different words they have. */
  readonly words: number;
  /** @internal */ readonly parts: Parts;
}

interface Parts {
  readonly entries: readonly IndexedName[];
  readonly normal: readonly NormalName[];
  /** Weight of all words of a name. */
  readonly weights: Float64Array;
  readonly wordWeights: Float64Array;
  readonly postings: readonly (readonly number[])[];
  /** Names by two or three neighbouring words written as one. */
  readonly joins: ReadonlyMap<string, readonly number[]>;
  readonly vocabulary: Vocabulary;
}

const push = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};

/** Two and three neighbouring words written as one. */
function* joinsOf(tokens: readonly string[]): Generator<string> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    yield `${tokens[i]}${tokens[i + 1]}`;
    if (i + 2 < tokens.length) yield `${tokens[i]}${tokens[i + 1]}${tokens[i + 2]}`;
  }
}

/**
 * Makes names searchable. About 0.6 kB of memory a name; building takes in the order of 20 microseconds a name.
 * A name without a letter or digit is kept in the count but cannot be found.
 */
export function createNameIndex(entries: Iterable<IndexedName>): NameIndex {
  const all = [...entries];
  const normal = all.map(({ name, kind }) => normaliseName(name, kind));
  const places = new Map<string, number>();
  const words: Word[] = [];
  const postings: number[][] = [];
  const joins = new Map<string, number[]>();
  normal.forEach(({ tokens, folded }, n) => {
    tokens.forEach((text, t) => {
      let at = places.get(text);
      if (at === undefined) {
        at = words.push({ text, folded: folded[t] ?? '' }) - 1;
        places.set(text, at);
        postings.push([]);
      }
      const list = postings[at];
      if (list && list.at(-1) !== n) list.push(n);
    });
    for (const join of joinsOf(tokens)) push(joins, join, n);
  });
  return {
    names: all.length,
    words: words.length,
    parts: {
      entries: all,
      normal,
      weights: Float64Array.from(normal, ({ tokens }) => totalWeight(tokens)),
      wordWeights: Float64Array.from(words, ({ text }) => tokenWeight(text)),
      postings,
      joins,
      vocabulary: new Vocabulary(words),
    },
  };
}

// Scores are rounded to four digits; sums of weights may differ in the last bits.
const ROUNDING = 1e-4;

/** Names that may reach the threshold: the score with every word paired as well as it could be is not below it. */
function candidates(parts: Parts, query: NormalName, threshold: number): Set<number> {
  const { postings, wordWeights, weights } = parts;
  const alike = new Float64Array(weights.length);
  const paired = new Float64Array(weights.length);
  // Of one query word, the best pair each name offers, and the names that offer one.
  const best = new Float64Array(weights.length);
  const touched: number[] = [];
  query.tokens.forEach((text, i) => {
    const weight = tokenWeight(text);
    const here: number[] = [];
    for (const { at, similarity } of parts.vocabulary.like({ text, folded: query.folded[i] ?? '' })) {
      const other = wordWeights[at] ?? 1;
      const share = (weight < other ? weight : other) * similarity;
      for (const n of postings[at] ?? []) {
        if (best[n] === 0) here.push(n);
        if ((best[n] ?? 0) < share) best[n] = share;
      }
    }
    for (const n of here) {
      if (paired[n] === 0) touched.push(n);
      alike[n] = (alike[n] ?? 0) + (best[n] ?? 0);
      paired[n] = (paired[n] ?? 0) + weight;
      best[n] = 0;
    }
  });
  const ours = totalWeight(query.tokens);
  const found = new Set<number>();
  for (const n of touched) {
    const theirs = weights[n] ?? 0;
    const most = Math.min(paired[n] ?? 0, ours, theirs);
    if (combine(Math.min(alike[n] ?? 0, most), most, ours, theirs) >= threshold - ROUNDING) found.add(n);
  }
  // Words written apart on one side and together on the other change the weights: those names are scored in any case.
  for (const token of query.tokens) for (const n of parts.joins.get(token) ?? []) found.add(n);
  for (const join of joinsOf(query.tokens)) {
    const at = parts.vocabulary.placeOf(join);
    if (at !== undefined) for (const n of parts.postings[at] ?? []) found.add(n);
  }
  return found;
}

const byScore = (query: NormalName) => (a: NameMatch & { text: string }, b: NameMatch & { text: string }) => {
  if (a.score !== b.score) return b.score - a.score;
  const equal = Number(b.text === query.text) - Number(a.text === query.text);
  if (equal !== 0) return equal;
  if (a.ref !== b.ref) return a.ref < b.ref ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
};

/**
 * The names of the index that score at least the threshold against the query, best first; of equal scores those
 * written alike first, then by reference and name. The answer is the one `scoreNames` gives over all names: the index
 * leaves out only what cannot reach the threshold.
 * @throws RangeError when the threshold is not above 0, for then every name would have to be returned
 */
export function search(
  index: NameIndex,
  query: string | NormalName,
  options: SearchOptions = {},
): readonly NameMatch[] {
  const { threshold = ALERT_THRESHOLD, limit = 50 } = options;
  if (!(threshold > 0)) throw new RangeError(`threshold must be above 0: ${threshold}`);
  const normal = typeof query === 'string' ? normaliseName(query) : query;
  const { entries, normal: names } = index.parts;
  const matches: (NameMatch & { text: string })[] = [];
  for (const n of candidates(index.parts, normal, threshold)) {
    const entry = entries[n];
    const name = names[n];
    if (!entry || !name) continue;
    const scored = scoreNames(normal, name);
    if (scored.score >= threshold) matches.push({ ref: entry.ref, name: entry.name, ...scored, text: name.text });
  }
  matches.sort(byScore(normal));
  return matches.slice(0, limit).map(({ ref, name, score, features }) => ({ ref, name, score, features }));
}
