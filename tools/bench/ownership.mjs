// Ownership: all verdicts of every regime over a made-up register of 100,000 holdings, with bands, unknown shares, circles
// and listed persons at every level; the verdicts of one party with their proof; and the same asked by going round and
// round until nothing changes, as the rules are written down, over as much of it as can be waited for. Needs no build.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { chance } from './support/random.mjs';
import { clocked, figure, ratio, rounded } from './support/statistics.mjs';

const EDGES = Number(process.env.BENCH_EDGES ?? 100_000);
const NAIVE_EDGES = Number(process.env.BENCH_NAIVE_EDGES ?? 1_000);
const GROUP = 40;
const RUNS = 15;
const ASKED = 500;
const DAY = '2026-06-01';
const regimes = ['OFAC', 'EU', 'UK', 'BIS'];
const goals = { all: 2000, one: 20 };

/** Companies of one to four owners each, who are persons or companies of the same group of forty; one party in 300 is listed. */
function madeChart(count, { WHOLE }) {
  const dice = chance(6);
  const companies = Math.max(1, Math.round(count / 2.5 / GROUP)) * GROUP;
  const persons = Math.round(companies / 2);
  const parties = [
    ...Array.from({ length: persons }, (_, n) => ({ id: `p${n}`, name: `Person ${n}`, kind: 'PERSON' })),
    ...Array.from({ length: companies }, (_, n) => ({ id: `c${n}`, name: `Company ${n}`, kind: 'ENTITY' })),
  ];
  const source = { text: 'made up', grade: 'B', asOf: DAY };
  const always = { from: null, until: null };
  const edges = [];
  const held = (left) => {
    const per = (percent) => Math.min(left, Math.round((percent * WHOLE) / 100));
    const kind = dice.weighed([
      ['exact', 80],
      ['band', 15],
      ['unknown', 5],
    ]);
    if (kind === 'unknown') return { min: 0, max: WHOLE };
    const exact = per(dice.pick([10, 12.5, 20, 25, 33.33, 40, 49.99, 50, 51, 60, 75, 100]));
    return kind === 'exact' ? { min: exact, max: exact } : { min: per(25), max: per(50) };
  };
  for (let n = 0; edges.length < count; n = (n + 1) % companies) {
    let left = WHOLE;
    for (let owners = 1 + dice.below(4); owners > 0 && left > 0 && edges.length < count; owners--) {
      const first = n - (n % GROUP);
      // One owner in fifty stands below what it owns: circles.
      const among = dice.below(50) === 0 ? GROUP : Math.max(1, n - first);
      const owner = dice.below(2) === 0 ? `p${dice.below(persons)}` : `c${first + dice.below(among)}`;
      const capital = held(left);
      left -= capital.min;
      const votes = dice.below(10) === 0 ? held(WHOLE) : null;
      edges.push({ id: `e${edges.length}`, owner, asset: `c${n}`, capital, votes, source, ...always });
    }
  }
  const listedIds = dice.sample(parties, Math.round(parties.length / 300)).map(({ id }) => id);
  const listed = listedIds.flatMap((party) => regimes.map((regime) => ({ party, regime, list: 'made up', ...always })));
  return { parties, edges, listed, joint: [], controls: [] };
}

await bench('ownership', async ({ say }) => {
  const code = await bundled('ownership');
  const chart = madeChart(EDGES, code);
  say(`${chart.parties.length} parties, ${chart.edges.length} edges, ${chart.listed.length / 4} listed`);
  const counts = {};
  const everything = () => {
    const graph = code.graphOf(chart.parties, chart.edges, DAY);
    const tests = code.testsOf(chart, graph, DAY);
    return { graph, judged: tests.map((test) => [test.regime, code.judgeAll(graph, test)]) };
  };
  const all = [];
  let last;
  for (let run = 0; run < RUNS; run++) {
    const { ms, result } = clocked(everything);
    all.push(ms);
    last = result;
  }
  for (const [regime, judged] of last.judged) {
    counts[regime] = {};
    for (const { verdict } of judged) counts[regime][verdict] = (counts[regime][verdict] ?? 0) + 1;
  }
  const { graph } = last;
  const dice = chance(7);
  const companies = chart.parties.filter(({ kind }) => kind === 'ENTITY');
  const one = [];
  let largest = 0;
  for (const { id } of dice.sample(companies, ASKED)) {
    const { ms } = clocked(() => code.judgeParty(chart, graph, id, DAY));
    one.push(ms);
    largest = Math.max(largest, code.above(graph, graph.at.get(id)).parties.length);
  }
  const circles = code.cyclesOf(graph).length;

  const small = madeChart(NAIVE_EDGES, code);
  const [own, naive] = [[], []];
  let differing = 0;
  for (let run = 0; run < 3; run++) {
    const quick = clocked(() => {
      const part = code.graphOf(small.parties, small.edges, DAY);
      return code.testsOf(small, part, DAY).map((test) => code.judgeAll(part, test));
    });
    const slow = clocked(() => regimes.map((regime) => code.naiveVerdicts(small, regime, DAY)));
    own.push(quick.ms);
    naive.push(slow.ms);
    if (run > 0) continue;
    const seeds = new Set(small.listed.map(({ party }) => party));
    quick.result.forEach((judged, at) =>
      judged.forEach(({ verdict }, node) => {
        const { id } = small.parties[node];
        if (!seeds.has(id) && slow.result[at].get(id) !== verdict) differing += 1;
      }),
    );
  }
  if (differing > 0) throw new Error(`${differing} verdicts are not those of the rules as they are written`);
  const figures = [
    figure(`all verdicts of four regimes over ${EDGES} edges`, 'ms', all, { goal: goals.all }),
    figure('one party, four regimes with proof, control and circles', 'ms', one, { goal: goals.one }),
    figure(`all verdicts over ${NAIVE_EDGES} edges`, 'ms', own),
    figure(`all verdicts over ${NAIVE_EDGES} edges, round and round`, 'ms', naive),
  ];
  const population = { parties: chart.parties.length, edges: EDGES, listed: chart.listed.length / 4, circles, largest };
  return { figures, ratios: [ratio(figures[3], figures[2])], population, counts, worstOne: rounded(Math.max(...one)) };
});
