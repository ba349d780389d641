import type { OwnershipRegime, OwnershipVerdict } from '@downstream/kernel';
import { affiliatesStateOn, type AffiliatesState } from './affiliates-rule';
import { holdsOn, type Day, type OwnershipChart } from './chart';
import { controlSigns, type ControlSign } from './control';
import { cyclesOf } from './cycles';
import { above, edgesInto, graphOf, measures, type OwnershipGraph } from './graph';
import { lookThrough } from './look-through';
import { proofOf } from './proof';
import { WHOLE } from './share';
import { judgeAll, testsOf, type Interval, type Judged, type Test } from './verdict';

/** Version of the rules here; it rises with every change that may move a verdict. */
export const OWNERSHIP_METHOD = 'ownership-1';

/** What the sentence of a verdict says. The last two: nothing was found, but too much is unknown to say that it is clear. */
export const ownershipSentences = ['BLOCKED', 'MAY_REACH', 'NEAR', 'NONE', 'OWNERS_UNKNOWN', 'NOBODY_ON_FILE'] as const;
export type OwnershipSentence = (typeof ownershipSentences)[number];

/** What one regime says of a party on a day. */
export interface RegimeVerdict {
  readonly regime: OwnershipRegime;
  readonly verdict: OwnershipVerdict;
  readonly sentence: OwnershipSentence;
  /** In units of the whole: what restricted owners hold at least, and at most if everything unknown is theirs. */
  readonly interval: Interval;
  /** Ids of the listed persons whose holdings make the verdict. */
  readonly by: readonly string[];
  /** Ids of edges, from the party upwards. */
  readonly proof: readonly string[];
  /** Signs of control over the party or anybody above it: EU and UK alone ask for control. */
  readonly control: readonly ControlSign[];
  /** Of the BIS rule alone: whether it holds on the day. */
  readonly state: AffiliatesState | null;
  /**
   * What the listed hold when one looks through everybody between, where a circle stands above the party; null where there
   * is none, or it cannot be solved.
   */
  readonly lookThrough: number | null;
  /** Whether a person has to decide: undetermined, a circle, or a sign of control. */
  readonly byHand: boolean;
}

/** What is known of a party's owners on a day, and what every regime says. */
export interface PartyVerdicts {
  readonly party: string;
  readonly asOf: Day;
  readonly method: string;
  /** Units held by named owners at least, by the measure of which less is known. */
  readonly known: number;
  /** Whether the shares on file come to more than the whole. */
  readonly overstated: boolean;
  /** Circles above the party, as ids, each in the order of the alphabet. */
  readonly cycles: readonly (readonly string[])[];
  readonly regimes: readonly RegimeVerdict[];
}

function sentenceOf(judged: Judged, anybody: boolean): OwnershipSentence {
  if (judged.verdict === 'BLOCKED_BY_OWNERSHIP') return 'BLOCKED';
  if (judged.verdict === 'UNDETERMINED') return 'MAY_REACH';
  if (judged.verdict === 'NEAR') return 'NEAR';
  if (!anybody) return 'NOBODY_ON_FILE';
  return judged.interval.max >= WHOLE / 2 ? 'OWNERS_UNKNOWN' : 'NONE';
}

/** Signs of control in a graph for one of the regimes that ask for it; none for the others. */
export function controlOf(
  chart: OwnershipChart,
  graph: OwnershipGraph,
  test: Test,
  judged: readonly Judged[],
  day: Day,
): ControlSign[] {
  if (test.regime !== 'EU' && test.regime !== 'UK') return [];
  const marks = chart.listed.filter((mark) => mark.regime === test.regime && holdsOn(mark, day));
  const blocked = graph.parties.filter((_, node) => judged[node]!.verdict === 'BLOCKED_BY_OWNERSHIP');
  const restricted = new Set([...marks, ...blocked.map(({ id }) => ({ party: id }))].map(({ party }) => party));
  const here = controlSigns(chart, graph, marks, restricted, day).filter(({ over }) => graph.at.has(over));
  // Whoever is owned is restricted already, by more than a sign.
  return here.filter(
    ({ over, rule }) => rule !== 'C3' || judged[graph.at.get(over)!]!.verdict !== 'BLOCKED_BY_OWNERSHIP',
  );
}

/**
 * Every regime's verdict on one party of a graph. Only what stands above the party is looked at.
 * @param graph of the chart, on the day
 * @returns undefined when there is no such party
 */
export function judgeParty(
  chart: OwnershipChart,
  graph: OwnershipGraph,
  party: string,
  day: Day,
): PartyVerdicts | undefined {
  const place = graph.at.get(party);
  if (place === undefined) return undefined;
  const upwards = above(graph, place);
  const node = upwards.at.get(party)!;
  const cycles = cyclesOf(upwards).map((circle) => circle.map((member) => upwards.parties[member]!.id).sort());
  const anybody = edgesInto(upwards, node).length > 0;
  const regimes = testsOf(chart, upwards, day).map((test): RegimeVerdict => {
    const all = judgeAll(upwards, test);
    const judged = all[node]!;
    const control = controlOf(chart, upwards, test, all, day);
    const { regime } = test;
    return {
      ...{ regime, verdict: judged.verdict, interval: judged.interval, control },
      sentence: sentenceOf(judged, anybody),
      by: test.together[judged.by]?.ids ?? [],
      proof: proofOf(upwards, test, judged, node),
      state: regime === 'BIS' ? affiliatesStateOn(day) : null,
      lookThrough:
        cycles.length > 0
          ? lookThrough(
              upwards,
              test.together.map(({ seeds }) => seeds),
              node,
            )
          : null,
      byHand: judged.verdict === 'UNDETERMINED' || (cycles.length > 0 && judged.by !== -1) || control.length > 0,
    };
  });
  const known = Math.min(...measures.map((measure) => upwards.known[measure][node]!));
  const overstated = measures.some((measure) => upwards.known[measure][node]! > WHOLE);
  return {
    ...{ party, asOf: day, method: OWNERSHIP_METHOD, cycles, regimes, overstated },
    known: Math.min(WHOLE, known),
  };
}

/** Every regime's verdict on one party of a chart on a day. */
export const judgeOne = (chart: OwnershipChart, party: string, day: Day): PartyVerdicts | undefined =>
  judgeParty(chart, graphOf(chart.parties, chart.edges, day), party, day);
