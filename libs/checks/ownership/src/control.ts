import type { ControlFactKind } from '@downstream/kernel';
import { holdsOn, type ControlFact, type Day, type ListedMark, type OwnershipChart } from './chart';
import { edgesInto, type OwnershipGraph } from './graph';
import { NEAR_FROM } from './spread';
import { WHOLE } from './share';

/**
 * What a sign of control asks for, in order of weight. `CONTROL`: presumed until rebutted; `CONTROL_SUSPECT` and
 * `CONTROL_REVIEW`: a person looks into it.
 */
export const controlLevels = ['CONTROL', 'CONTROL_SUSPECT', 'CONTROL_REVIEW'] as const;
export type ControlLevel = (typeof controlLevels)[number];

/** The rules of domain reference 2.5 by which control shows. */
export type ControlRule = 'C1' | 'C2' | 'C3' | 'C4';

/** One sign of control over an entity, and what it rests on. */
export interface ControlSign {
  readonly rule: ControlRule;
  readonly level: ControlLevel;
  readonly holder: string;
  readonly over: string;
  /** Ids of edges and facts. */
  readonly proof: readonly string[];
}

const leads: readonly ControlFactKind[] = ['CHAIR', 'CHIEF_EXECUTIVE', 'SOLE_DIRECTOR'];
const powers: readonly ControlFactKind[] = ['VETO', 'BOARD_APPOINTMENT', 'DOMINANT_INFLUENCE', 'CONSOLIDATED_ACCOUNTS'];
const close: readonly ControlFactKind[] = ['RELATIVE_OF', 'MANAGER_OF', 'NEW_SHELL_OF'];

/** The day so many months later (or earlier), the last of the month where it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** C3: a restricted holder of 25 up to less than 50 per cent whom nobody else is known to hold more than or as much as. */
export function largestHolders(graph: OwnershipGraph, restricted: ReadonlySet<string>): ControlSign[] {
  return graph.parties.flatMap((party, node) => {
    const held = [...edgesInto(graph, node)].map((edge) => ({
      ...{ id: graph.edges[edge]!.id, owner: graph.parties[graph.owner[edge]!]!.id },
      min: Math.max(graph.min[0][edge]!, graph.min[1][edge]!),
      max: Math.max(graph.max[0][edge]!, graph.max[1][edge]!),
    }));
    const byOwner = [...Map.groupBy(held, ({ owner }) => owner)].map(([owner, edges]) => ({
      owner,
      proof: edges.map(({ id }) => id),
      min: edges.reduce((sum, { min }) => sum + min, 0),
      max: Math.min(
        WHOLE,
        edges.reduce((sum, { max }) => sum + max, 0),
      ),
    }));
    return byOwner
      .filter((one) => restricted.has(one.owner) && one.owner !== party.id)
      .filter((one) => one.max >= NEAR_FROM && one.min < WHOLE / 2)
      .filter((one) => byOwner.every((other) => other === one || other.min < one.max))
      .map(({ owner, proof }) => ({
        ...{ rule: 'C3' as const, level: 'CONTROL_REVIEW' as const, holder: owner, over: party.id, proof },
      }));
  });
}

/**
 * C2: a listed holder gave up its share from six months before to twelve months after it was listed, and somebody close
 * to it, or of whom nobody has said that they are not, came to a share of the same party around then.
 */
function transfers(chart: OwnershipChart, marks: readonly ListedMark[], day: Day): ControlSign[] {
  return marks.flatMap(({ party, from: listedOn }) => {
    if (listedOn === null) return [];
    const [first, last] = [monthsLater(listedOn, -6), monthsLater(listedOn, 12)];
    const givenUp = chart.edges.filter(
      ({ owner, until }) => owner === party && until !== null && until >= first && until <= last && until <= day,
    );
    return givenUp.flatMap((gone) => {
      const [soonest, latest] = [monthsLater(gone.until!, -1), monthsLater(gone.until!, 1)];
      return chart.edges
        .filter(({ asset, owner, from }) => asset === gone.asset && owner !== party && from !== null && from <= day)
        .filter(({ from }) => from! >= soonest && from! <= latest)
        .flatMap((gained): ControlSign[] => {
          const ties = chart.controls.filter(({ holder, over }) => holder === gained.owner && over === party);
          if (ties.some(({ kind }) => kind === 'NOT_CONNECTED_TO')) return [];
          const proof = [gone.id, gained.id, ...ties.filter(({ kind }) => close.includes(kind)).map(({ id }) => id)];
          return [{ rule: 'C2', level: 'CONTROL_SUSPECT', holder: gained.owner, over: gone.asset, proof }];
        });
    });
  });
}

const signsOfFacts = (facts: readonly ControlFact[], restricted: ReadonlySet<string>): ControlSign[] =>
  facts
    .filter(({ holder }) => restricted.has(holder))
    .flatMap(({ id, kind, holder, over }): ControlSign[] => {
      if (leads.includes(kind)) return [{ rule: 'C1', level: 'CONTROL_SUSPECT', holder, over, proof: [id] }];
      if (powers.includes(kind)) return [{ rule: 'C4', level: 'CONTROL', holder, over, proof: [id] }];
      return [];
    });

/**
 * Every sign of control in a chart on a day. Control is asked apart from ownership and does not pass down by itself.
 * @param marks of one regime, in force on the day
 * @param restricted ids of parties who are listed or blocked by ownership in it
 */
export function controlSigns(
  chart: OwnershipChart,
  graph: OwnershipGraph,
  marks: readonly ListedMark[],
  restricted: ReadonlySet<string>,
  day: Day,
): ControlSign[] {
  const facts = chart.controls.filter((fact) => holdsOn(fact, day));
  return [
    ...signsOfFacts(facts, restricted),
    ...transfers(chart, marks, day),
    ...largestHolders(graph, restricted),
  ].sort((a, b) => controlLevels.indexOf(a.level) - controlLevels.indexOf(b.level));
}
