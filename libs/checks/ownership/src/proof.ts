import { edgesInto, type OwnershipGraph } from './graph';
import { BLOCKED, SEED, spread, UNTOUCHED, type Spread } from './spread';
import type { Judged, Test } from './verdict';

/** Edges into a node that prove its mark: from owners who had theirs before it. */
function reasonsFor(graph: OwnershipGraph, found: Spread, node: number): number[] {
  const own = found.mark[node]!;
  return [...edgesInto(graph, node)].filter((edge) => {
    const owner = graph.owner[edge]!;
    if (owner === node || graph.max[0][edge]! + graph.max[1][edge]! === 0) return false;
    if (own === BLOCKED) return found.mark[owner]! >= BLOCKED && found.step[owner]! < found.step[node]!;
    // Of a node without a mark: what restricted owners hold of it, though it is not enough.
    return own === UNTOUCHED || own === SEED
      ? found.mark[owner]! !== UNTOUCHED
      : found.mark[owner]! !== UNTOUCHED && found.step[owner]! < found.step[node]!;
  });
}

/**
 * The edges that a verdict rests on, from the party upwards to the listed: each owner among them that is not listed itself
 * is proved by edges of its own.
 * @returns ids of edges, in a fixed order; empty where no listed person holds anything
 */
export function proofOf(graph: OwnershipGraph, test: Test, judged: Judged, party: number): string[] {
  const together = test.together[judged.by];
  if (!together) return [];
  const found = spread(graph, together.seeds, test.reaches);
  const edges = new Set<number>();
  const asked = new Set([party]);
  for (const node of asked) {
    if (found.mark[node] === SEED && node !== party) continue;
    for (const edge of reasonsFor(graph, found, node)) {
      edges.add(edge);
      asked.add(graph.owner[edge]!);
    }
  }
  return [...edges].map((edge) => graph.edges[edge]!.id);
}
