import { holdsOn, type Day, type OwnershipEdge, type OwnershipParty } from './chart';
import { UNKNOWN_SHARE, WHOLE } from './share';

/** What may count: shares of the capital, and votes. A regime asks both and takes the higher. */
export const CAPITAL = 0;
export const VOTES = 1;
export type Measure = typeof CAPITAL | typeof VOTES;
export const measures: readonly Measure[] = [CAPITAL, VOTES];

/** A number for each measure and node (or edge). */
export type Pair = readonly [Float64Array, Float64Array];
export const pairOf = (length: number): Pair => [new Float64Array(length), new Float64Array(length)];

/** A chart on one day, as numbers: nodes and edges by their place, edges of a node by slices of two lists. */
export interface OwnershipGraph {
  readonly parties: readonly OwnershipParty[];
  readonly edges: readonly OwnershipEdge[];
  readonly at: ReadonlyMap<string, number>;
  readonly owner: Int32Array;
  readonly asset: Int32Array;
  readonly min: Pair;
  readonly max: Pair;
  /** What named owners hold of a node at least. */
  readonly known: Pair;
  /** Edges out of node `n` (what it holds): `out[outStart[n]]` up to `out[outStart[n + 1]]`. */
  readonly out: Int32Array;
  readonly outStart: Int32Array;
  /** Edges into node `n` (who holds it). */
  readonly into: Int32Array;
  readonly intoStart: Int32Array;
}

/** An edge or mark of a chart that names somebody who is not in it. */
export class UnknownPartyError extends Error {
  constructor(readonly party: string) {
    super(`No party ${party} in the chart`);
  }
}

/** Adds whole numbers and stops far above a hundred per cent, where sums would no longer be exact. */
export const added = (sum: number, more: number): number => Math.min(sum + more, 1000 * WHOLE);

/** Edges by a node of theirs, each node's in the order of the edges. */
function slices(nodes: number, ends: Int32Array): { list: Int32Array; start: Int32Array } {
  const start = new Int32Array(nodes + 1);
  for (const node of ends) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const list = new Int32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) {
    const node = ends[edge]!;
    list[next[node]!++] = edge;
  }
  return { list, start };
}

/**
 * The graph of the edges that hold on a day.
 * @throws UnknownPartyError when an edge names somebody who is not among the parties
 */
export function graphOf(
  parties: readonly OwnershipParty[],
  allEdges: readonly OwnershipEdge[],
  day: Day,
): OwnershipGraph {
  const at = new Map(parties.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => {
    const place = at.get(id);
    if (place === undefined) throw new UnknownPartyError(id);
    return place;
  };
  const edges = allEdges.filter((edge) => holdsOn(edge, day));
  const owner = new Int32Array(edges.length);
  const asset = new Int32Array(edges.length);
  const [min, max, known] = [pairOf(edges.length), pairOf(edges.length), pairOf(parties.length)];
  edges.forEach((edge, e) => {
    owner[e] = placeOf(edge.owner);
    asset[e] = placeOf(edge.asset);
    const capital = edge.capital ?? edge.votes ?? UNKNOWN_SHARE;
    const votes = edge.votes ?? capital;
    for (const [measure, share] of [
      [CAPITAL, capital],
      [VOTES, votes],
    ] as const) {
      min[measure][e] = share.min;
      max[measure][e] = share.max;
      if (parties[owner[e]!]!.kind !== 'UNDISCLOSED') {
        known[measure][asset[e]!] = added(known[measure][asset[e]!]!, share.min);
      }
    }
  });
  const outward = slices(parties.length, owner);
  const inward = slices(parties.length, asset);
  const arrays = { owner, asset, min, max, known };
  const lists = { out: outward.list, outStart: outward.start, into: inward.list, intoStart: inward.start };
  return { parties, edges, at, ...arrays, ...lists };
}

/** The edges out of a node, or into it. */
export const edgesOut = (graph: OwnershipGraph, node: number): Int32Array =>
  graph.out.subarray(graph.outStart[node], graph.outStart[node + 1]);
export const edgesInto = (graph: OwnershipGraph, node: number): Int32Array =>
  graph.into.subarray(graph.intoStart[node], graph.intoStart[node + 1]);

/** A party, everybody above it, and the edges between them: all that its verdicts depend on. */
export function above(graph: OwnershipGraph, party: number): OwnershipGraph {
  const seen = new Set([party]);
  const edges: number[] = [];
  for (const node of seen) {
    for (const edge of edgesInto(graph, node)) {
      edges.push(edge);
      seen.add(graph.owner[edge]!);
    }
  }
  const parties = [...seen].map((node) => graph.parties[node]!);
  // All of them hold on the day of the graph already.
  return graphOf(
    parties,
    edges.map((edge) => ({ ...graph.edges[edge]!, from: null, until: null })),
    '',
  );
}
