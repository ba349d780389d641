import type { OwnershipChart } from './chart';
import { cyclesOf } from './cycles';
import { above, graphOf } from './graph';
import { controlOf, judgeParty } from './judge-party';
import { lookThrough } from './look-through';
import { percentOf } from './share';
import type { OwnershipVector } from './vectors';
import { judgeAll, testsOf } from './verdict';

/** One thing that was expected of a structure, and what came out. */
export interface VectorResult {
  readonly id: string | number;
  /** `ofac`, `eu`, `uk`, `uk_if_joint`, `bis`, `flags` or `look_through`. */
  readonly regime: string;
  /** The party in question; null of flags, which are of the whole structure. */
  readonly asset: string | null;
  readonly expected: string | readonly string[];
  readonly got: string | readonly string[];
  readonly ok: boolean;
  /** What it rests on, such as `X 50 % of A`. */
  readonly proof: readonly string[];
}

/** What `ownership eval` tells. */
export interface VectorReport {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly VectorResult[];
}

/** All who are listed hold together. */
function jointly(chart: OwnershipChart): OwnershipChart {
  const members = [...new Set(chart.listed.map(({ party }) => party))];
  return { ...chart, joint: [{ id: 'all', members, from: null, until: null }] };
}

function edgeWords(chart: OwnershipChart, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const edge = chart.edges.find((one) => one.id === id)!;
    const share = edge.capital ?? edge.votes!;
    const bounds = share.min === share.max ? [share.min] : [share.min, share.max];
    return `${edge.owner} ${bounds.map(percentOf).join('–')} % of ${edge.asset}`;
  });
}

/** Flags of a structure: circles, and listed holders short of the threshold whom nobody is larger than. */
function flagsOf({ chart, asOf }: OwnershipVector): { flags: string[]; proof: string[] } {
  const graph = graphOf(chart.parties, chart.edges, asOf);
  const cycles = cyclesOf(graph).map((circle) => circle.map((node) => graph.parties[node]!.id).sort());
  const eu = testsOf(chart, graph, asOf).find(({ regime }) => regime === 'EU')!;
  const signs = controlOf(chart, graph, eu, judgeAll(graph, eu), asOf);
  const inCircles = graph.edges.filter(({ owner, asset }) =>
    cycles.some((c) => c.includes(owner) && c.includes(asset)),
  );
  return {
    flags: [
      ...cycles.map((ids) => `CYCLE:${ids.join(',')}`),
      ...signs.map(({ level, over }) => `${level}:${over}`),
    ].sort(),
    proof: edgeWords(chart, [...inCircles.map(({ id }) => id), ...signs.flatMap(({ proof }) => proof)]),
  };
}

/** A flag with the members of a circle in the order of the alphabet. */
const orderly = (flag: string): string => {
  const [kind = '', members = ''] = flag.split(':');
  return `${kind}:${members
    .split(',')
    .map((one) => one.trim())
    .sort()
    .join(',')}`;
};

function evalVector(vector: OwnershipVector): VectorResult[] {
  const { id, asOf } = vector;
  const results = vector.expect.map(({ regime, asset, verdict: expected }): VectorResult => {
    const chart = regime === 'uk_if_joint' ? jointly(vector.chart) : vector.chart;
    const code = regime === 'uk_if_joint' ? 'UK' : regime.toUpperCase();
    const verdicts = judgeParty(chart, graphOf(chart.parties, chart.edges, asOf), asset, asOf);
    const found = verdicts?.regimes.find((one) => one.regime === code);
    const got = found?.verdict ?? 'NO_SUCH_REGIME';
    return { id, regime, asset, expected, got, ok: got === expected, proof: edgeWords(chart, found?.proof ?? []) };
  });
  if (vector.flags !== null) {
    const expected = vector.flags.map(orderly).sort();
    const { flags: got, proof } = flagsOf(vector);
    const ok = expected.join(';') === got.join(';');
    results.push({ id, regime: 'flags', asset: null, expected, got, ok, proof });
  }
  for (const { asset, percent } of vector.lookThrough) {
    const graph = graphOf(vector.chart.parties, vector.chart.edges, asOf);
    const part = above(graph, graph.at.get(asset)!);
    const seeds = testsOf(vector.chart, part, asOf)[0]?.together[0]?.seeds ?? [];
    const through = lookThrough(part, [seeds], part.at.get(asset)!);
    const decimals = percent.split('.')[1]?.length ?? 0;
    const got = through === null ? 'NOT_SOLVED' : roundedPercent(through, decimals);
    const proof = edgeWords(
      vector.chart,
      part.edges.map(({ id: edge }) => edge),
    );
    results.push({ id, regime: 'look_through', asset, expected: percent, got, ok: got === percent, proof });
  }
  return results;
}

/** Per cent to so many decimals, a half away from nothing. */
function roundedPercent(units: number, decimals: number): string {
  const step = 10 ** (10 - decimals);
  const whole = String(Math.round(units / step)).padStart(decimals + 1, '0');
  return decimals === 0 ? whole : `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}`;
}

/** Asks everything that the vectors expect. */
export function evalVectors(vectors: readonly OwnershipVector[]): VectorReport {
  const results = vectors.flatMap(evalVector);
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed, results };
}
