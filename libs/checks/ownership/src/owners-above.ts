import type { OwnershipPartyKind } from '@downstream/kernel';
import type { Day, OwnershipChart } from './chart';
import { above, edgesInto, graphOf, measures, type OwnershipGraph } from './graph';
import { WHOLE } from './share';

/** What stands above a party on a day, beside what the regimes say of it. */
export interface OwnersAbove {
  /** Everybody above it, by id, with what they are. */
  readonly owners: readonly { readonly id: string; readonly kind: OwnershipPartyKind }[];
  /** The longest chain of owners, without going round a circle; 0 without an owner. */
  readonly layers: number;
  /**
   * Id of the party or of whoever heads its group: up by majorities until an owner is a person or a state, or nobody can
   * have one. `null` where too much is unknown to say.
   */
  readonly head: string | null;
  /** In units of the whole: what states hold at least, straight or through those they have the half of. */
  readonly ofStates: number;
}

/** The share of an edge that is certain, by the measure of which it is more. */
const certain = (graph: OwnershipGraph, edge: number): number => Math.max(...measures.map((m) => graph.min[m][edge]!));

const mayBe = (graph: OwnershipGraph, edge: number): number => Math.max(...measures.map((m) => graph.max[m][edge]!));
const companyAt = (graph: OwnershipGraph, node: number): boolean => graph.parties[node]!.kind !== 'PERSON';

/** A number of every node above, worked out from those above it; one that comes round in a circle adds nothing. */
function fromAbove(graph: OwnershipGraph, node: number, of: (node: number, up: (node: number) => number) => number) {
  const done = new Map<number, number>();
  const under = new Set<number>();
  const go = (place: number): number => {
    const known = done.get(place);
    if (known !== undefined) return known;
    if (under.has(place)) return 0;
    under.add(place);
    const value = of(place, go);
    under.delete(place);
    done.set(place, value);
    return value;
  };
  return go(node);
}

function headOf(graph: OwnershipGraph, start: number): string | null {
  const seen = new Set<number>();
  for (let node = start; ;) {
    if (seen.has(node)) return null;
    seen.add(node);
    const into = [...edgesInto(graph, node)];
    const majority = into.find((edge) => certain(graph, edge) > WHOLE / 2);
    if (majority === undefined) {
      const known = Math.min(...measures.map((measure) => graph.known[measure][node]!));
      const mayHave = into.some((edge) => mayBe(graph, edge) > WHOLE / 2 && companyAt(graph, graph.owner[edge]!));
      return known >= WHOLE / 2 && !mayHave ? graph.parties[node]!.id : null;
    }
    const owner = graph.owner[majority]!;
    const { kind } = graph.parties[owner]!;
    if (kind === 'PERSON' || kind === 'STATE') return graph.parties[node]!.id;
    if (kind !== 'ENTITY') return null;
    node = owner;
  }
}

/**
 * What stands above a party of a chart on a day.
 * @returns undefined when there is no such party
 */
export function ownersAbove(chart: OwnershipChart, party: string, day: Day): OwnersAbove | undefined {
  const whole = graphOf(chart.parties, chart.edges, day);
  const place = whole.at.get(party);
  if (place === undefined) return undefined;
  const graph = above(whole, place);
  const node = graph.at.get(party)!;
  const layers = (at: number, up: (node: number) => number): number =>
    Math.max(0, ...[...edgesInto(graph, at)].map((edge) => 1 + up(graph.owner[edge]!)));
  const states = (at: number, up: (node: number) => number): number =>
    [...edgesInto(graph, at)].reduce((sum, edge) => {
      const owner = graph.owner[edge]!;
      const counts = graph.parties[owner]!.kind === 'STATE' || up(owner) >= WHOLE / 2;
      return sum + (counts ? certain(graph, edge) : 0);
    }, 0);
  return {
    owners: graph.parties.filter(({ id }) => id !== party).map(({ id, kind }) => ({ id, kind })),
    layers: fromAbove(graph, node, layers),
    head: headOf(graph, node),
    ofStates: Math.min(WHOLE, fromAbove(graph, node, states)),
  };
}
