import { holdsOn, type Day, type OwnershipChart } from './chart';
import { WHOLE } from './share';

/** Powers by which somebody leads or decides over a party without holding it. */
const powers: ReadonlySet<string> = new Set([
  ...['CHAIR', 'CHIEF_EXECUTIVE', 'SOLE_DIRECTOR', 'VETO', 'BOARD_APPOINTMENT', 'DOMINANT_INFLUENCE'],
  'CONSOLIDATED_ACCOUNTS',
]);

/** Somebody who holds half of a party or more, or has power over it. */
export interface Controller {
  readonly id: string;
  readonly name: string;
}

/**
 * Who controls a party on a day, listed or not: whoever holds at least half of its capital or votes by what is known for
 * sure, all holdings of one owner together, and whoever a fact of the chart gives power over it. In the order of ids.
 */
export function controllersOf(chart: OwnershipChart, party: string, day: Day): readonly Controller[] {
  const held = new Map<string, { capital: number; votes: number }>();
  for (const edge of chart.edges) {
    if (edge.asset !== party || !holdsOn(edge, day)) continue;
    const before = held.get(edge.owner) ?? { capital: 0, votes: 0 };
    const [capital, votes] = [edge.capital ?? edge.votes, edge.votes ?? edge.capital];
    held.set(edge.owner, {
      capital: before.capital + (capital?.min ?? 0),
      votes: before.votes + (votes?.min ?? 0),
    });
  }
  const owners = [...held].filter(([, { capital, votes }]) => Math.max(capital, votes) >= WHOLE / 2);
  const leaders = chart.controls.filter((one) => one.over === party && powers.has(one.kind) && holdsOn(one, day));
  const ids = new Set([...owners.map(([id]) => id), ...leaders.map(({ holder }) => holder)]);
  return chart.parties
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
