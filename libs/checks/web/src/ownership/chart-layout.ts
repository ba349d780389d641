import { Graph, layout } from '@dagrejs/dagre';
import type { OwnershipView } from './ownership-words';

/** The size of a node in pixels; the style knows it, too. */
export const NODE = { width: 216, height: 92 } as const;
/** How many nodes are drawn at most; beyond, the table alone is read with profit. */
export const MOST_NODES = 60;

/** A party with where its top start corner stands. */
export interface PlacedParty {
  readonly party: OwnershipView['parties'][number];
  readonly x: number;
  readonly y: number;
}

/** A holding with its way from the owner down to what is owned, and where its share stands. */
export interface PlacedEdge {
  readonly edge: OwnershipView['edges'][number];
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

/** A chart laid out in layers, owners above what they own. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly parties: readonly PlacedParty[];
  readonly edges: readonly PlacedEdge[];
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Who stands in the chart of the day: whoever holds or is held, and the distributor. */
export function drawn({ id, parties, edges }: OwnershipView): OwnershipView['parties'] {
  const named = new Set([id, ...edges.flatMap(({ owner, asset }) => [owner, asset])]);
  return parties.filter((party) => named.has(party.id));
}

/**
 * Lays a chart out; the same chart always in the same way, whatever the order of the answer.
 * @returns undefined when there are more parties than fit
 */
export function chartLayout(view: OwnershipView): ChartLayout | undefined {
  const parties = drawn(view);
  if (parties.length > MOST_NODES) return undefined;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 72, edgesep: 24, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const party of byId(parties)) graph.setNode(party.id, { ...NODE });
  for (const edge of byId(view.edges)) {
    if (edge.owner !== edge.asset)
      graph.setEdge(edge.owner, edge.asset, { width: 84, height: 24, labelpos: 'c' }, edge.id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    parties: parties.map((party) => {
      const at = graph.node(party.id) as { x: number; y: number };
      return { party, x: Math.round(at.x - NODE.width / 2), y: Math.round(at.y - NODE.height / 2) };
    }),
    edges: view.edges
      .filter(({ owner, asset }) => owner !== asset)
      .map((edge) => {
        const way = graph.edge({ v: edge.owner, w: edge.asset, name: edge.id }) as {
          points: { x: number; y: number }[];
          x: number;
          y: number;
        };
        return { edge, d: wayOf(way.points), x: Math.round(way.x), y: Math.round(way.y) };
      }),
  };
}

/** A way through some points, rounded at each. */
function wayOf(points: readonly { x: number; y: number }[]): string {
  const at = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const [first, ...rest] = at;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, n) => {
    const next = rest[n + 1]!;
    const middle = { x: Math.round((point.x + next.x) / 2), y: Math.round((point.y + next.y) / 2) };
    return `Q ${point.x} ${point.y} ${middle.x} ${middle.y}`;
  });
  return [`M ${first.x} ${first.y}`, ...bends, `L ${last.x} ${last.y}`].join(' ');
}

/** Ids of the edges by which a party is connected with the distributor, downwards, each once. */
export function pathDown({ edges }: OwnershipView, party: string): string[] {
  const found = new Set<string>();
  const asked = new Set([party]);
  for (const node of asked) {
    for (const edge of edges) {
      if (edge.owner !== node) continue;
      found.add(edge.id);
      asked.add(edge.asset);
    }
  }
  return [...found];
}
