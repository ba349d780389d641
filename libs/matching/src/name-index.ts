import type { PartyKind } from '@downstream/kernel';
import type { AskedWords } from './asked-words';
import type { GivenName } from './name-records';
import { normaliseName, type NormalName } from './normalise';
import { scoreFrom, type NameScore } from './score';
import { Segment } from './segment';
import { readSegment, writeSegment } from './snapshot';
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

/** Names that were made searchable together, less those taken out later. */
interface Layer {
  readonly segment: Segment;
  /** References whose names were taken out later. */
  readonly gone: ReadonlySet<string>;
}

/** Names made searchable by {@link createNameIndex}. Opaque: only the count is for callers. Never changed. */
export interface NameIndex {
  /** How many names it holds. */
  readonly names: number;
  /** @internal */ readonly layers: readonly Layer[];
}

const NOBODY: ReadonlySet<string> = new Set();
/** More layers than this cost a search more than making one of them costs now and then. */
const MOST_LAYERS = 8;

const liveNames = ({ segment, gone }: Layer): IndexedName[] =>
  Array.from({ length: segment.names }, (_, at) => segment.givenAt(at)).filter(({ ref }) => !gone.has(ref));

/** Counts its names when somebody asks: who only searches need not go through all of them after a change. */
class Layered implements NameIndex {
  private count: number | null = null;

  constructor(readonly layers: readonly Layer[]) {}

  get names(): number {
    return (this.count ??= this.layers.reduce(
      (sum, layer) => sum + (layer.gone.size === 0 ? layer.segment.names : liveNames(layer).length),
      0,
    ));
  }
}

/**
 * Makes names searchable. A name without a letter or digit is kept in the count but cannot be found.
 */
export function createNameIndex(entries: Iterable<IndexedName>): NameIndex {
  return new Layered([{ segment: Segment.of([...entries], true), gone: NOBODY }]);
}

/** What is different in the next version of a list. */
export interface NameChanges {
  /** References all of whose names go; those of changed entries, too. */
  readonly removed: Iterable<string>;
  /** Names that come, those of changed entries included. */
  readonly added: Iterable<IndexedName>;
}

/**
 * The index with changes, in time that grows with the changes and not with the index. It answers as an index of the
 * resulting names made anew; the one given stays as it is. The returned index shares most of its memory with it.
 */
export function changedNameIndex(index: NameIndex, { removed, added }: NameChanges): NameIndex {
  const names = [...added];
  const refs = [...removed];
  const before = index.layers.map((layer) =>
    refs.length === 0 ? layer : { ...layer, gone: new Set([...layer.gone, ...refs]) },
  );
  const layers = names.length === 0 ? before : [...before, { segment: Segment.of(names, false), gone: NOBODY }];
  return layers.length > MOST_LAYERS ? createNameIndex(layers.flatMap(liveNames)) : new Layered(layers);
}

/**
 * The index as one row of bytes, to be kept in a file or shared between threads: what {@link openNameIndex} takes.
 * Numbers are in this machine's byte order. An index with changes is made anew first.
 * @param method what the names are compared by, of the caller's choice: a snapshot of another method is refused
 */
export function snapshotOf({ layers }: NameIndex, method: string): Uint8Array {
  const [only] = layers;
  const whole =
    layers.length === 1 && only?.gone.size === 0 ? only.segment : Segment.of(layers.flatMap(liveNames), true);
  return writeSegment(whole.parts, method);
}

/**
 * The index of a snapshot, in the time that it takes to read its bytes once. It answers as the one that was kept. The
 * bytes are used where they lie, and may be shared: nobody may change them afterwards. Damage is found; a file altered on
 * purpose by somebody who mends the checksum is not, so take snapshots from nobody else.
 * @throws SnapshotError when the bytes are not a whole and undamaged snapshot of this byte order, format and method
 */
export function openNameIndex(snapshot: Uint8Array, method: string): NameIndex {
  return new Layered([{ segment: new Segment(readSegment(snapshot, method)), gone: NOBODY }]);
}

interface Found {
  readonly given: GivenName;
  readonly normal: NormalName;
  readonly scored: NameScore;
}

const byScore =
  (query: NormalName) =>
  (a: Found, b: Found): number => {
    if (a.scored.score !== b.scored.score) return b.scored.score - a.scored.score;
    const equal = Number(b.normal.text === query.text) - Number(a.normal.text === query.text);
    if (equal !== 0) return equal;
    const [one, other] = [a.given, b.given];
    if (one.ref !== other.ref) return one.ref < other.ref ? -1 : 1;
    return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
  };

/** The best so many of what was found, best first. */
class Best {
  readonly found: Found[] = [];

  constructor(
    private readonly limit: number,
    private readonly order: (a: Found, b: Found) => number,
    /** The least score that can still be among them. */
    public least: number,
  ) {}

  add(one: Found): void {
    const { found, limit } = this;
    let at = found.length;
    while (at > 0 && this.order(one, found[at - 1] as Found) < 0) at--;
    if (at >= limit) return;
    found.splice(at, 0, one);
    if (found.length > limit) found.pop();
    if (found.length === limit) this.least = Math.max(this.least, found[limit - 1]?.scored.score ?? 0);
  }
}

function consider({ segment, gone }: Layer, at: number, asked: AskedWords, best: Best, noSlips: boolean): void {
  if (gone.size > 0 && gone.has(segment.refAt(at))) return;
  const normal = segment.normalAt(at, (word) => asked.textAt(word));
  const { numbers } = normal;
  const scored = scoreFrom(asked.query, normal, best.least, {
    similarityAt: (ours, theirs, a, b) => asked.similarityOf(ours, numbers[theirs] as number, a, b),
    noSlips,
  });
  if (scored) best.add({ given: segment.givenAt(at, normal.words), normal, scored });
}

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
  const best = new Best(limit, byScore(normal), threshold);
  for (const layer of index.layers) {
    const asked = layer.segment.askedWords(normal);
    const seen = new Set<number>();
    layer.segment.byTheirLetters(normal, (at) => {
      if (seen.has(at)) return;
      seen.add(at);
      consider(layer, at, asked, best, false);
    });
    layer.segment.byTheirWords(asked, best.least, (at) => {
      if (!seen.has(at)) consider(layer, at, asked, best, true);
      return best.least;
    });
  }
  return best.found.map(({ given: { ref, name }, scored: { score, features } }) => ({ ref, name, score, features }));
}
