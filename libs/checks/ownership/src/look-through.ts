import { cyclesOf } from './cycles';
import { edgesInto, measures, type Measure, type OwnershipGraph } from './graph';
import { WHOLE } from './share';

/** Precision of what is handed from one circle to the next: 18 decimals of the whole, rounded down. */
const SCALE = 10n ** 18n;
/** A circle larger than this is not solved: its equations would take longer than anybody waits. */
const LARGEST = 40;

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return by === 0n ? { top: 0n, bottom: 1n } : { top: top / by, bottom: bottom / by };
};
const minus = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top);

/** Solves rows of `x = held + Σ share·x` by elimination in fractions; null where the circle owns itself wholly. */
function solved(rows: Fraction[][]): Fraction[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, at) => at >= column && row[column]!.top !== 0n);
    if (pivot === -1) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let at = 0; at < size; at++) {
      const factor = over(rows[at]![column]!, rows[column]![column]!);
      if (at === column || factor.top === 0n) continue;
      rows[at] = rows[at]!.map((value, place) => minus(value, times(factor, rows[column]![place]!)));
    }
  }
  return rows.map((row, at) => over(row[size]!, row[at]!));
}

/** Owners before what they own; the members of a circle stand together. */
function downwards(graph: OwnershipGraph): number[][] {
  const group = new Map<number, number[]>();
  for (const circle of cyclesOf(graph)) for (const member of circle) group.set(member, circle);
  const done = new Set<number[]>();
  const order: number[][] = [];
  const groupOf = (node: number) => {
    const own = group.get(node) ?? [node];
    group.set(node, own);
    return own;
  };
  for (let root = 0; root < graph.parties.length; root++) {
    const path = [{ members: groupOf(root), opened: false }];
    while (path.length > 0) {
      const top = path.at(-1)!;
      if (done.has(top.members)) path.pop();
      else if (top.opened) {
        done.add(top.members);
        order.push(top.members);
      } else {
        top.opened = true;
        for (const member of top.members) {
          for (const edge of edgesInto(graph, member)) {
            const members = groupOf(graph.owner[edge]!);
            if (members !== top.members && !done.has(members)) path.push({ members, opened: false });
          }
        }
      }
    }
  }
  return order;
}

function throughBy(
  graph: OwnershipGraph,
  order: readonly (readonly number[])[],
  seeds: ReadonlySet<number>,
  measure: Measure,
  asked: number,
): bigint | null {
  const holds = new Map<number, bigint>();
  const shareOf = (edge: number) => BigInt(graph.min[measure][edge]!);
  for (const members of order) {
    const free = members.filter((node) => !seeds.has(node));
    for (const node of members) if (seeds.has(node)) holds.set(node, SCALE);
    const place = new Map(free.map((node, at) => [node, at]));
    const rows = free.map((node, at) => {
      const row = Array.from({ length: free.length + 1 }, (_, column) => ({
        top: column === at ? 1n : 0n,
        bottom: 1n,
      }));
      let held = 0n;
      for (const edge of edgesInto(graph, node)) {
        const owner = graph.owner[edge]!;
        const column = place.get(owner);
        if (column === undefined) held += shareOf(edge) * (holds.get(owner) ?? 0n);
        else row[column] = minus(row[column]!, fraction(shareOf(edge), BigInt(WHOLE)));
      }
      row[free.length] = fraction(held, BigInt(WHOLE) * SCALE);
      return row;
    });
    const values = solved(rows);
    if (values === null) return null;
    free.forEach((node, at) => holds.set(node, (values[at]!.top * SCALE) / values[at]!.bottom));
  }
  return holds.get(asked) ?? 0n;
}

/**
 * What persons hold of a party when one looks through everybody between, circles included: shares multiplied along every
 * way, the sum of all ways (an economic measure, which no regime asks by itself; domain reference 2.4, row 10). Each circle
 * is solved exactly; between circles 18 decimals are kept, rounded down.
 * @param graph what is {@link above} the party, for it is walked wholly
 * @param together sets of persons, each counted as one
 * @returns units of {@link WHOLE} at least, of the set that holds most; null where a circle is too large, or owns itself
 *   wholly, and where there is nobody to count
 */
export function lookThrough(
  graph: OwnershipGraph,
  together: readonly (readonly number[])[],
  party: number,
): number | null {
  if (together.length === 0) return null;
  const order = downwards(graph);
  if (order.some(({ length }) => length > LARGEST)) return null;
  let most = 0n;
  for (const seeds of together) {
    for (const measure of measures) {
      const held = throughBy(graph, order, new Set(seeds), measure, party);
      if (held === null) return null;
      if (held > most) most = held;
    }
  }
  return Math.min(WHOLE, Number((most * BigInt(WHOLE)) / SCALE));
}
