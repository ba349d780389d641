import type { PartyKind } from '@downstream/kernel';
import { createCandidates, type Candidates } from './candidates';
import { normaliseName, type NormalName } from './normalise';
import { scoreNames, type NameScore } from './score';
import { SlipShelf } from './slip-shelf';
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

/** Names that were made searchable together. */
interface Segment {
  readonly entries: readonly IndexedName[];
  readonly candidates: Candidates;
  /** The same names by their letters without blanks. */
  readonly slips: SlipShelf;
  /** References whose names were taken out later. */
  readonly gone: ReadonlySet<string>;
}

/** Names made searchable by {@link createNameIndex}. Opaque: only the count is for callers. Never changed. */
export interface NameIndex {
  /** How many names it holds. */
  readonly names: number;
  /** @internal */ readonly segments: readonly Segment[];
}

const NOBODY: ReadonlySet<string> = new Set();
/** More segments than this cost a search more than making one of them costs now and then. */
const MOST_SEGMENTS = 8;

function segmentOf(entries: readonly IndexedName[]): Segment {
  const names = entries.map(({ name, kind }) => normaliseName(name, kind));
  return {
    entries,
    candidates: createCandidates(names.map(({ tokens }) => tokens)),
    slips: new SlipShelf(names),
    gone: NOBODY,
  };
}

/**
 * Makes names searchable. A name without a letter or digit is kept in the count but cannot be found.
 */
export function createNameIndex(entries: Iterable<IndexedName>): NameIndex {
  const all = [...entries];
  return { names: all.length, segments: [segmentOf(all)] };
}

/** What is different in the next version of a list. */
export interface NameChanges {
  /** References all of whose names go; those of changed entries, too. */
  readonly removed: Iterable<string>;
  /** Names that come, those of changed entries included. */
  readonly added: Iterable<IndexedName>;
}

const isLive =
  ({ gone }: Segment) =>
  ({ ref }: IndexedName): boolean =>
    !gone.has(ref);

/**
 * The index with changes, in time that grows with the changes and not with the index. It answers as an index of the
 * resulting names made anew; the one given stays as it is. The returned index shares most of its memory with it.
 */
export function changedNameIndex(index: NameIndex, { removed, added }: NameChanges): NameIndex {
  const names = [...added];
  const refs = [...removed];
  const before = index.segments.map((segment) =>
    refs.length === 0 ? segment : { ...segment, gone: new Set([...segment.gone, ...refs]) },
  );
  const segments = names.length === 0 ? before : [...before, segmentOf(names)];
  if (segments.length > MOST_SEGMENTS) {
    return createNameIndex(segments.flatMap((segment) => segment.entries.filter(isLive(segment))));
  }
  const live = (segment: Segment): number =>
    segment.gone.size === 0 ? segment.entries.length : segment.entries.filter(isLive(segment)).length;
  return { names: segments.reduce((sum, segment) => sum + live(segment), 0), segments };
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
  for (const { entries, candidates, slips, gone } of index.segments) {
    const seen = new Set<number>();
    const consider = (at: number): void => {
      seen.add(at);
      const entry = entries[at];
      if (!entry || gone.has(entry.ref)) return;
      const name = normaliseName(entry.name, entry.kind);
      const scored = scoreNames(normal, name);
      if (scored.score < least) return;
      matches.push({ ref: entry.ref, name: entry.name, ...scored, text: name.text });
      if (matches.length >= 2 * limit) {
        matches.sort(order).splice(limit);
        least = matches[limit - 1]?.score ?? least;
      }
    };
    slips.near(normal, (at) => {
      if (!seen.has(at)) consider(at);
    });
    for (const { at, most } of candidates.find(normal, threshold)) {
      // The candidates come by what they can reach at best: none that follows can come before the last one kept.
      if (most < least) break;
      if (!seen.has(at)) consider(at);
    }
  }
  return matches
    .sort(order)
    .slice(0, limit)
    .map(({ ref, name, score, features }) => ({ ref, name, score, features }));
}
