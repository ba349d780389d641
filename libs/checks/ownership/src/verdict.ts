import type { OwnershipRegime, OwnershipVerdict } from '@downstream/kernel';
import { holdsOn, type Day, type OwnershipChart } from './chart';
import type { OwnershipGraph } from './graph';
import {
  BLOCKED,
  halfOrMore,
  leastOf,
  moreThanHalf,
  mostOf,
  NEAR_FROM,
  saidMostOf,
  spread,
  spreadRoom,
  tainted,
  UNDETERMINED,
  type Reaches,
  type Spread,
} from './spread';

/** Persons whose holdings are counted together: all who are listed, or in the UK one person or one joint group. */
export interface Together {
  readonly seeds: readonly number[];
  /** Their ids, for the reader. */
  readonly ids: readonly string[];
}

/** What a regime counts together and how much of it is enough. */
export interface Test {
  readonly regime: OwnershipRegime;
  readonly reaches: Reaches;
  readonly together: readonly Together[];
}

/** How many units blocked owners hold at least, and at most if everything unknown is theirs. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** The verdict on one party: what it is, between what, and whose holdings make it. */
export interface Judged {
  readonly verdict: OwnershipVerdict;
  readonly interval: Interval;
  /** Index into the test's `together`; -1 where nobody of them holds anything. */
  readonly by: number;
}

const weight: Readonly<Record<OwnershipVerdict, number>> = {
  NONE: 0,
  NEAR: 1,
  UNDETERMINED: 2,
  BLOCKED_BY_OWNERSHIP: 3,
};

/** Whether one verdict weighs at least as much as another. */
export const atLeast = (one: OwnershipVerdict, other: OwnershipVerdict): boolean => weight[one] >= weight[other];

/**
 * The tests of a chart on a day. OFAC, the EU (its ownership limb) and BIS count all who are listed together, at a half or
 * more; the UK each person by itself, at more than a half, and persons with a joint arrangement as one.
 */
export function testsOf(chart: OwnershipChart, graph: OwnershipGraph, day: Day): Test[] {
  const listedIn = (regime: OwnershipRegime) => {
    const marks = chart.listed.filter(
      (mark) => mark.regime === regime && holdsOn(mark, day) && graph.at.has(mark.party),
    );
    return [...new Set(marks.map(({ party }) => party))];
  };
  const one = (ids: readonly string[]): Together => ({ ids, seeds: ids.map((id) => graph.at.get(id)!) });
  const all = (regime: OwnershipRegime) => [listedIn(regime)].filter(({ length }) => length > 0).map(one);
  const uk = listedIn('UK');
  const groups = chart.joint
    .filter((group) => holdsOn(group, day))
    .map(({ members }) => members.filter((member) => uk.includes(member)))
    .filter(({ length }) => length > 1);
  return [
    { regime: 'OFAC', reaches: halfOrMore, together: all('OFAC') },
    { regime: 'EU', reaches: halfOrMore, together: all('EU') },
    { regime: 'UK', reaches: moreThanHalf, together: [...uk.map((id) => [id]), ...groups].map(one) },
    { regime: 'BIS', reaches: halfOrMore, together: all('BIS') },
  ];
}

function verdictAt(graph: OwnershipGraph, found: Spread, node: number, reaches: Reaches): OwnershipVerdict {
  const mark = found.mark[node]!;
  if (mark === BLOCKED) return 'BLOCKED_BY_OWNERSHIP';
  if (mark === UNDETERMINED) return 'UNDETERMINED';
  // Somebody who is listed: judged by what others hold of it, all the same.
  const least = leastOf(found, node);
  if (reaches(least)) return 'BLOCKED_BY_OWNERSHIP';
  const said = saidMostOf(graph, found, node);
  if (tainted(found, node) && reaches(mostOf(graph, found.badKnown, found.badMost, node))) return 'UNDETERMINED';
  return said >= NEAR_FROM ? 'NEAR' : 'NONE';
}

/**
 * The verdict of one test on every party of a graph, in the order of the parties. A party of whom no listed person holds
 * anything has the verdict NONE, with what is unknown of it as the upper bound: how much has to be known is another check's.
 */
export function judgeAll(graph: OwnershipGraph, { together, reaches }: Test): Judged[] {
  const room = spreadRoom(graph);
  const judged: Judged[] = graph.parties.map((_, node) => ({
    verdict: 'NONE',
    interval: { min: 0, max: mostOf(graph, room.badKnown, room.badMost, node) },
    by: -1,
  }));
  together.forEach(({ seeds }, by) => {
    const found = spread(graph, seeds, reaches, room);
    for (const node of found.touched) {
      const min = leastOf(found, node);
      const max = Math.max(min, mostOf(graph, found.badKnown, found.badMost, node));
      const next: Judged = { verdict: verdictAt(graph, found, node, reaches), interval: { min, max }, by };
      if (weighsMore(next, judged[node]!)) judged[node] = next;
    }
  });
  return judged;
}

function weighsMore(one: Judged, other: Judged): boolean {
  if (other.by === -1) return true;
  if (one.verdict !== other.verdict) return !atLeast(other.verdict, one.verdict);
  if (one.interval.min !== other.interval.min) return one.interval.min > other.interval.min;
  return one.interval.max > other.interval.max;
}
