import { added, edgesOut, measures, pairOf, type OwnershipGraph, type Pair } from './graph';
import { WHOLE } from './share';

/** How far a sum of shares has to go. */
export type Reaches = (units: number) => boolean;
/** A half or more: OFAC, the EU's ownership limb, BIS (domain reference 2.4, 2.5, 2.7). */
export const halfOrMore: Reaches = (units) => units >= WHOLE / 2;
/** More than a half: the UK (domain reference 2.6). */
export const moreThanHalf: Reaches = (units) => units > WHOLE / 2;
/** From here on it is near. */
export const NEAR_FROM = WHOLE / 4;

export const UNTOUCHED = 0;
export const UNDETERMINED = 1;
export const BLOCKED = 2;
export const SEED = 3;

/** What was found while the seeds' restriction was spread downwards; good until the next spread over the same scratch. */
export interface Spread {
  readonly mark: Uint8Array;
  /** In which step a node got its mark: a node is proved by owners with a smaller one. */
  readonly step: Int32Array;
  /** What blocked owners hold at least, and at most. */
  readonly lower: Pair;
  readonly blockedMost: Pair;
  /** The same of blocked and undetermined owners together; the first of named ones alone. */
  readonly badKnown: Pair;
  readonly badMost: Pair;
  /** Every node of which a seed, a blocked or an undetermined owner holds something, and the seeds. */
  readonly touched: number[];
}

/** Room for spreads over one graph, used again and again. */
export const spreadRoom = (graph: OwnershipGraph): Spread => {
  const nodes = graph.parties.length;
  const [lower, blockedMost, badKnown, badMost] = [pairOf(nodes), pairOf(nodes), pairOf(nodes), pairOf(nodes)];
  const marks = { mark: new Uint8Array(nodes), step: new Int32Array(nodes) };
  return { ...marks, lower, blockedMost, badKnown, badMost, touched: [] };
};

function cleared(room: Spread): void {
  for (const node of room.touched) {
    room.mark[node] = UNTOUCHED;
    room.step[node] = 0;
    for (const pair of [room.lower, room.blockedMost, room.badKnown, room.badMost]) {
      for (const measure of measures) pair[measure][node] = 0;
    }
  }
  room.touched.length = 0;
}

/**
 * What restricted owners may hold of a node at most, if everything unknown were theirs: all but what named, clean owners
 * hold at least. Where the shares on file come to more than the whole, what the restricted are said to hold at most.
 */
export function mostOf(graph: OwnershipGraph, bad: Pair, badMost: Pair, node: number): number {
  return Math.max(
    ...measures.map((measure) => {
      const clean = graph.known[measure][node]! - bad[measure][node]!;
      const left = Math.max(0, WHOLE - clean);
      return graph.known[measure][node]! > WHOLE ? Math.max(left, Math.min(WHOLE, badMost[measure][node]!)) : left;
    }),
  );
}

/** What a node's blocked owners hold at least, by the measure that says more. */
export const leastOf = (spread: Spread, node: number): number =>
  Math.min(WHOLE, Math.max(spread.lower[0][node]!, spread.lower[1][node]!));

/** What a node's blocked owners may hold by what is said of them, without what is unknown. */
export const saidMostOf = (graph: OwnershipGraph, spread: Spread, node: number): number =>
  Math.min(
    Math.max(spread.blockedMost[0][node]!, spread.blockedMost[1][node]!),
    mostOf(graph, spread.lower, spread.blockedMost, node),
  );

/** Whether a blocked or an undetermined owner may hold anything of a node. */
export const tainted = (spread: Spread, node: number): boolean =>
  spread.badMost[0][node]! + spread.badMost[1][node]! > 0;

/**
 * Spreads what the seeds are under to everything that they own far enough: first by what is known of blocked owners alone,
 * up to a fixed point (the lower bound), then by everything that may be (the upper bound), where an undetermined owner
 * counts as an unknown share. Only what the seeds reach is walked; each edge is looked at once.
 */
export function spread(
  graph: OwnershipGraph,
  seeds: readonly number[],
  reaches: Reaches,
  room: Spread = spreadRoom(graph),
): Spread {
  cleared(room);
  const { mark, step, lower, blockedMost, badKnown, badMost, touched } = room;
  const seen = new Set<number>();
  const touch = (node: number) => {
    if (seen.has(node)) return;
    seen.add(node);
    touched.push(node);
  };
  const queue: number[] = [];
  const marked = (node: number, as: number) => {
    mark[node] = as;
    queue.push(node);
    step[node] = queue.length;
  };
  for (const seed of new Set(seeds)) {
    touch(seed);
    marked(seed, SEED);
  }
  /** Counts what the owner holds below it and hands on each node it holds. A company's own shares prove nothing of it. */
  const counted = (holder: number, asBlocked: boolean, then: (node: number) => void) => {
    const named = graph.parties[holder]!.kind !== 'UNDISCLOSED';
    for (const edge of edgesOut(graph, holder)) {
      const node = graph.asset[edge]!;
      if (node === holder) continue;
      touch(node);
      for (const measure of measures) {
        const [least, most] = [graph.min[measure][edge]!, graph.max[measure][edge]!];
        if (asBlocked) {
          lower[measure][node] = added(lower[measure][node]!, least);
          blockedMost[measure][node] = added(blockedMost[measure][node]!, most);
        }
        if (named) badKnown[measure][node] = added(badKnown[measure][node]!, least);
        badMost[measure][node] = added(badMost[measure][node]!, most);
      }
      then(node);
    }
  };
  let next = 0;
  for (; next < queue.length; next++) {
    counted(queue[next]!, true, (node) => {
      if (mark[node] === UNTOUCHED && (reaches(lower[0][node]!) || reaches(lower[1][node]!))) marked(node, BLOCKED);
    });
  }
  const asked = (node: number) => {
    if (mark[node] !== UNTOUCHED || !tainted(room, node)) return;
    if (reaches(mostOf(graph, badKnown, badMost, node))) marked(node, UNDETERMINED);
  };
  for (const node of [...touched]) asked(node);
  for (; next < queue.length; next++) counted(queue[next]!, false, asked);
  return room;
}
