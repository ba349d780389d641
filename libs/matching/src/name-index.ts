import type { PartyKind } from '@downstream/kernel';
import { createCandidates, type Candidates } from './candidates';
import { normaliseName, type NormalName } from './normalise';
import { scoreNames, type NameScore } from './score';
import { ALERT_THRESHOLD } from './thresholds';

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
  /** @internal */ readonly entries: readonly IndexedName[];
  /** @internal */ readonly candidates: Candidates;
}

/**
 * Makes names searchable. A name without a letter or digit is kept in the count but cannot be found.
 */
export function createNameIndex(entries: Iterable<IndexedName>): NameIndex {
  const all = [...entries];
  const candidates = createCandidates(all.map(({ name, kind }) => normaliseName(name, kind).tokens));
  return { names: all.length, words: candidates.words, entries: all, candidates };
}

interface Found extends NameMatch {
  readonly text: string;
}

const byScore = (query: NormalName) => (a: Found, b: Found) => {
  if (a.score !== b.score) return b.score - a.score;
  const equal = Number(b.text === query.text) - Number(a.text === query.text);
  if (equal !== 0) return equal;
  if (a.ref !== b.ref) return a.ref < b.ref ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
};

/**
 * The names of the index that score at least the threshold against the query, best first; of equal scores those
 * written alike first, then by reference and name. The answer is the one `scoreNames` gives over all names: the index
 * leaves out only what cannot reach the threshold, or cannot come before the last of the `limit` best.
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
  const order = byScore(normal);
  const matches: Found[] = [];
  let least = threshold;
  for (const { at, most } of index.candidates.find(normal, threshold)) {
    // The candidates come by what they can reach at best: none that follows can come before the last one kept.
    if (most < least) break;
    const entry = index.entries[at];
    if (!entry) continue;
    const name = normaliseName(entry.name, entry.kind);
    const scored = scoreNames(normal, name);
    if (scored.score < least) continue;
    matches.push({ ref: entry.ref, name: entry.name, ...scored, text: name.text });
    if (matches.length >= 2 * limit) {
      matches.sort(order).splice(limit);
      least = matches[limit - 1]?.score ?? least;
    }
  }
  return matches
    .sort(order)
    .slice(0, limit)
    .map(({ ref, name, score, features }) => ({ ref, name, score, features }));
}
