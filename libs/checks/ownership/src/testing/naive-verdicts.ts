import type { OwnershipRegime, OwnershipVerdict } from '@downstream/kernel';
import { holdsOn, type Day, type OwnershipChart, type OwnershipEdge } from '../chart';
import { UNKNOWN_SHARE, WHOLE } from '../share';

const whole = BigInt(WHOLE);
type Bounds = readonly [bigint, bigint];

/** The share of an edge by its capital or its votes, as least and most. */
const boundsOf = (edge: OwnershipEdge, votes: boolean): Bounds => {
  const capital = edge.capital ?? edge.votes ?? UNKNOWN_SHARE;
  const share = votes ? (edge.votes ?? capital) : capital;
  return [BigInt(share.min), BigInt(share.max)];
};

/**
 * The rules of domain reference 2.4 to 2.6 word by word: ask every party again and again until nothing changes. Slow, and
 * written apart from the engine, which is compared with it.
 */
export function naiveVerdicts(chart: OwnershipChart, regime: OwnershipRegime, day: Day): Map<string, OwnershipVerdict> {
  const edges = chart.edges.filter((edge) => holdsOn(edge, day) && edge.owner !== edge.asset);
  const own = chart.edges.filter((edge) => holdsOn(edge, day) && edge.owner === edge.asset);
  const hidden = new Set(chart.parties.filter(({ kind }) => kind === 'UNDISCLOSED').map(({ id }) => id));
  const listed = [
    ...new Set(chart.listed.filter((mark) => mark.regime === regime && holdsOn(mark, day)).map(({ party }) => party)),
  ];
  const joint = chart.joint.map(({ members }) => members.filter((member) => listed.includes(member)));
  const sets = regime === 'UK' ? [...listed.map((one) => [one]), ...joint] : [listed];
  const enough = (sum: bigint) => (regime === 'UK' ? sum * 2n > whole : sum * 2n >= whole);
  const order: OwnershipVerdict[] = ['NONE', 'NEAR', 'UNDETERMINED', 'BLOCKED_BY_OWNERSHIP'];
  const result = new Map<string, OwnershipVerdict>(chart.parties.map(({ id }) => [id, 'NONE']));

  /** Per measure: Σ least of those owners, Σ most of those owners, Σ least of the other, named owners. */
  const sums = (party: string, bad: ReadonlySet<string>) =>
    [false, true].map((votes) => {
      let [least, most, clean] = [0n, 0n, 0n];
      for (const edge of edges) {
        if (edge.asset !== party) continue;
        const [low, high] = boundsOf(edge, votes);
        if (bad.has(edge.owner)) [least, most] = [least + low, most + high];
        else if (!hidden.has(edge.owner)) clean += low;
      }
      for (const edge of own) if (edge.asset === party && !hidden.has(party)) clean += boundsOf(edge, votes)[0];
      const named = edges.filter(({ asset, owner }) => asset === party && bad.has(owner) && !hidden.has(owner));
      const known = clean + named.reduce((sum, edge) => sum + boundsOf(edge, votes)[0], 0n);
      return { least, most, clean, known };
    });
  const upper = (party: string, bad: ReadonlySet<string>) =>
    sums(party, bad)
      .map(({ most, clean, known }) => {
        const left = clean > whole ? 0n : whole - clean;
        const said = most > whole ? whole : most;
        return known > whole && said > left ? said : left;
      })
      .reduce((a, b) => (a > b ? a : b));

  for (const seeds of sets) {
    if (seeds.length === 0) continue;
    const blocked = new Set(seeds);
    for (let changed = true; changed;) {
      changed = false;
      for (const { id } of chart.parties) {
        if (blocked.has(id) || !sums(id, blocked).some(({ least }) => enough(least))) continue;
        blocked.add(id);
        changed = true;
      }
    }
    const bad = new Set(blocked);
    for (let changed = true; changed;) {
      changed = false;
      for (const { id } of chart.parties) {
        if (bad.has(id) || !sums(id, bad).some(({ most }) => most > 0n) || !enough(upper(id, bad))) continue;
        bad.add(id);
        changed = true;
      }
    }
    for (const { id } of chart.parties) {
      if (seeds.includes(id)) continue;
      const held = sums(id, blocked).map(({ most }) => most);
      const said = held.reduce((a, b) => (a > b ? a : b));
      const left = upper(id, blocked);
      const near = (said < left ? said : left) * 4n >= whole;
      const verdict = blocked.has(id) ? 'BLOCKED_BY_OWNERSHIP' : bad.has(id) ? 'UNDETERMINED' : near ? 'NEAR' : 'NONE';
      if (order.indexOf(verdict) > order.indexOf(result.get(id)!)) result.set(id, verdict);
    }
  }
  return result;
}
