import { edgesInto, type OwnershipGraph } from './graph';

/**
 * The circles of a graph: groups of parties each of which owns some of each other, perhaps through others, and parties that
 * own some of themselves (Tarjan's algorithm, with a stack of its own so that long chains do no harm).
 * @returns the places of the members of each circle, ascending
 */
export function cyclesOf(graph: OwnershipGraph): number[][] {
  const nodes = graph.parties.length;
  const index = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const nextEdge = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const stack: number[] = [];
  const circles: number[][] = [];
  let count = 0;
  const opened = (node: number) => {
    index[node] = low[node] = count++;
    onStack[node] = 1;
    stack.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== -1) continue;
    const path = [root];
    opened(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const edges = edgesInto(graph, node);
      const owner = nextEdge[node]! < edges.length ? graph.owner[edges[nextEdge[node]!++]!]! : undefined;
      if (owner !== undefined) {
        if (index[owner] === -1) {
          opened(owner);
          path.push(owner);
        } else if (onStack[owner]) low[node] = Math.min(low[node]!, index[owner]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== index[node]) continue;
      const circle = stack.splice(stack.lastIndexOf(node));
      for (const member of circle) onStack[member] = 0;
      const ownsItself = () => edges.some((edge) => graph.owner[edge] === node);
      if (circle.length > 1 || ownsItself()) circles.push(circle.sort((a, b) => a - b));
    }
  }
  return circles;
}
