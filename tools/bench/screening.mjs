// Finding names on lists of restricted parties: how fast, in how much memory, and how right, beside minisearch,
// flexsearch and trigrams in PostgreSQL in the same run. Names and queries are made by a seed (support/made-names.mjs,
// support/name-queries.mjs); the measures are those of the screening design, E1 to E16.
//
//   npm run bench -- screening [--quick] [--large] [--seed <N>] [--markdown <file>]
//
// --quick: 50,000 names alone, fewer queries for the others, no PostgreSQL. --large: also 5 million names.
// --seed: other queries than the frozen ones of seed 1. --markdown: the tables into a file, too.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { bench, scoped } from './support/bench.mjs';
import { bundled, bundledFile } from './support/bundled.mjs';
import { listedNames } from './support/listed-names.mjs';
import { scaledNames } from './support/made-names.mjs';
import { flexsearchEngine, minisearchEngines, ownEngine, trigramEngine } from './support/name-engines.mjs';
import {
  answeredOtherwise,
  changesVisible,
  lostToBruteForce,
  onTwoCores,
  partiesFor,
  screenedParties,
  snapshotLoaded,
} from './support/index-measures.mjs';
import { latinKinds, queriesAbout } from './support/name-queries.mjs';
import { chance } from './support/random.mjs';
import { markdown, measuresTable, verdicts } from './support/screening-measures.mjs';
import { alone, inTurns, nameBenchmark, qualityOf } from './support/screening-answers.mjs';
import { recallOf, wrongPerNobody } from './support/search-quality.mjs';
import { clocked, figure, median, quantile, ratio, rounded } from './support/statistics.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    markdown: { type: 'string' },
  },
});
const { quick, large } = options;
const seed = Number(options.seed);
const SMALL = 50_000;
const sizes = [SMALL, ...(quick ? [] : [500_000]), ...(large && !quick ? [5_000_000] : [])];
const BIG = 500_000;
const ROUNDS = quick ? 3 : 5;
const BRUTE = quick ? 20 : 100;
/** Parties that are screened on one core and on two in turns. */
const IN_TURNS = quick ? 5_000 : 10_000;
/** Scores are looked at from here on where the share of what is kept is asked for. */
const LOW = 0.5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const bytesInUse = () => {
  // Twice: the first time lets go of what the second takes away.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const title = (size) => size.toLocaleString('en');

const line = (what, times) => ({ ...figure(what, 'ms', times), p99: rounded(quantile(times, 0.99)) });

/** One size of list: built, asked in turns with the rivals and alone. */
async function measured(context, code, world, size) {
  const { say } = context;
  const names = world.all.slice(0, size);
  const own = ownEngine(code);
  const entries = own.entriesOf(names);
  const before = bytesInUse();
  const { ms: build } = clocked(() => own.build(names));
  const bytes = (bytesInUse() - before) / size;
  entries.length = 0;
  say(`${title(size)} names: built in ${rounded(build)} ms, ${rounded(bytes)} B a name`);

  const rivals = size === SMALL ? [...minisearchEngines(), flexsearchEngine()] : [];
  const builds = { [own.title]: rounded(build) };
  for (const rival of rivals) if (rival.build) builds[rival.title] = rounded(clocked(() => rival.build(names)).ms);
  let trigrams = null;
  if (!quick && size <= BIG) {
    trigrams = await trigramEngine(context);
    if (trigrams) builds[trigrams.title] = rounded(await trigrams.build(names));
    else say('pg_trgm is not among the extensions of this PostgreSQL');
  }
  const engines = [own, ...rivals, ...(trigrams ? [trigrams] : [])];
  const asked = quick ? world.queries.filter((_, n) => n % 3 === 0) : world.queries;
  const turns = await inTurns(engines, asked, quick || size > SMALL ? 1 : 2);
  // The two that are compared as the design asks for, with nobody between them.
  const pair = rivals.length > 0 ? await inTurns([own, rivals[0]], asked, quick ? 1 : 2) : [];
  const times = alone(own, world.queries, size > BIG ? 1 : ROUNDS);

  const rows = turns.map(({ engine, times, answers }) => ({
    engine: engine.title,
    build: builds[engine.title] ?? null,
    time: line(`${title(size)} names, in turns: ${engine.title}`, times),
    ...qualityOf(names, asked, answers, engine),
  }));
  // All queries, and scores below the threshold too, though nobody is shown them.
  const wide = world.queries.map((query) => own.search(query, { threshold: LOW, limit: 50 }));
  const shipped = world.queries.map((query) => own.search(query));
  rows[0] = { ...rows[0], ...qualityOf(names, world.queries, wide), recall: recallOf(names, world.queries, shipped) };
  // The names of companies are translated as often as written in other letters.
  const personal = world.queries.map(({ party }) => party === 'PERSON');
  const people = recallOf(
    names,
    world.queries.filter((_, n) => personal[n]),
    shipped.filter((_, n) => personal[n]),
  );
  const wrong = wrongPerNobody(names, world.queries, wide, code.ALERT_THRESHOLD);
  say(
    `  alone p50 ${rounded(median(times))} ms, p99 ${rounded(quantile(times, 0.99))} ms; recall ${JSON.stringify(rows[0].recall)}`,
  );
  return {
    size,
    names,
    own,
    build,
    bytes,
    rows,
    people,
    wrong,
    pair: pair.map(({ engine, times }) => line(`${title(size)} names, in turns of two: ${engine.title}`, times)),
    mean: mean(times),
    alone: line(`${title(size)} names, alone`, times),
  };
}

/** The row of a table over the engines. */
const engineCells = ({ engine, build, time, recall, wrongAt95 }) => [
  engine,
  build,
  time.median,
  time.p99,
  ...[...latinKinds, 'cyrillic', 'arabic', 'chinese'].map((kind) => recall[kind]),
  wrongAt95 ? wrongAt95.wrong : null,
];

await bench('screening', async (context) => {
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number');
  const code = await bundled('screening');
  const { names: listed, natives, notes } = await listedNames(code);
  context.say(`${title(listed.length)} names of lists, ${natives.length} in other scripts`);
  for (const note of notes) context.say(`  ${note}`);
  const { names: all, taken } = scaledNames(listed, Math.max(...sizes), chance(2));
  const queries = queriesAbout({ listed, names: all.slice(0, SMALL), natives, taken }, chance(seed));
  const world = { listed, natives, all, queries };

  const found = { E14: nameBenchmark(code) };
  const runs = [];
  let parties = { missing: 'not with --quick' };
  let changes = null;
  let cores = null;
  let loaded = null;
  for (const size of sizes) {
    // What a size has taken up is let go before the next one.
    const run = await scoped(context, (inner) => measured(inner, code, world, size));
    if (size === SMALL) {
      const some = queries.filter((_, n) => n % Math.ceil(queries.length / BRUTE) === 0);
      found.E15 = { value: lostToBruteForce(code, run.own, run.names, some), note: `${some.length} queries` };
      found.E16 = {
        value: answeredOtherwise(code, run.own, run.names, queries),
        note: 'in reverse order, from a snapshot, by changes, and by threads',
      };
      context.say(`  lost ${found.E15.value}, answered otherwise ${found.E16.value}`);
    }
    if (size === BIG || quick) {
      const among = `${title(size)} names`;
      changes = { value: changesVisible(code, run.own, run.names, queries), note: `among ${among}` };
      const { value, bytes } = snapshotLoaded(code, run.own, queries[0]);
      const megabytes = `${rounded(bytes / 1e6)} MB`;
      loaded = { value, note: `${among}, ${megabytes}, from a file to the first answer` };
      const some = partiesFor(world, run.names, IN_TURNS);
      const two = await onTwoCores(code, await bundledFile('search-thread'), run.own, some, queries);
      cores = { value: two.value, note: `${title(some.length)} parties, ${among}; ${availableParallelism()} cores` };
      found.E16.value += two.otherwise;
    }
    if (size === BIG) {
      const { done, value, hits } = screenedParties(run.own, partiesFor(world, run.names));
      parties = { value, note: `${title(done)} parties measured, ${title(hits)} with hits` };
    }
    // Without the engine and its names, which must make room for the next size.
    runs.push({ ...run, own: undefined, names: undefined });
  }

  const at = (size) => runs.find((run) => run.size === size);
  const rowOf = (size, engine) => at(size)?.rows.find((row) => row.engine === engine);
  const against = (size, rival) => {
    const [ours, theirs] = [rowOf(size, 'Downstream'), rowOf(size, rival)];
    return ours && theirs
      ? theirs.time.median / ours.time.median
      : { missing: quick ? 'not with --quick' : 'not there' };
  };
  const big = at(BIG);
  const missing = { missing: 'not with --quick' };
  const [small, last] = [at(SMALL), runs.at(-1)];
  const ours = small.rows[0];
  Object.assign(found, {
    E1: {
      value: small.pair[1].median / small.pair[0].median,
      note: `${small.pair[0].median} ms, in turns of these two; of all engines ${rounded(against(SMALL, 'minisearch'))} ×`,
    },
    E2: { value: ours.time.p99, note: `in turns; alone ${small.alone.p99} ms` },
    E3a: against(BIG, 'pg_trgm'),
    E3b: big ? { value: big.rows[0].time.p99, note: `in turns; alone ${big.alone.p99} ms` } : missing,
    E4: parties,
    E5: cores,
    E6: big ? big.build / 1000 : missing,
    E7: changes,
    E8: quick ? { missing: 'not with --quick' } : loaded,
    E9: big ? big.bytes : missing,
    E10:
      last === small
        ? missing
        : {
            value: Math.log(last.mean / small.mean) / Math.log(last.size / small.size),
            note: `to ${title(last.size)} names`,
          },
  });
  for (const kind of latinKinds) found[`E11 ${kind}`] = ours.recall[kind];
  for (const kind of ['cyrillic', 'arabic', 'chinese']) {
    const asked = queries.filter((query) => query.kind === kind);
    const people = asked.filter(({ party }) => party === 'PERSON').length;
    const note = `${asked.length} queries; ${people} are people: ${small.people[kind] ?? 'none'}`;
    found[`E12 ${kind}`] = asked.length > 0 ? { value: ours.recall[kind], note } : { missing: 'no such names' };
  }
  for (const share of [99, 95]) {
    const kept = ours[`wrongAt${share}`];
    found[`E13 at ${share} %`] = kept
      ? { value: kept.wrong, note: `from a score of ${kept.score}; at the threshold ${rounded(small.wrong)}` }
      : { missing: `no score from ${LOW} keeps ${share} %` };
  }

  const measures = verdicts(found);
  const gate = measures.filter(({ id }) => id.startsWith('E11')).every(({ met }) => met);
  const tables = [
    measuresTable(measures),
    ...runs.map(({ size, rows }) =>
      [
        `${title(size)} names, in turns:`,
        '',
        markdown(
          ['Engine', 'Build ms', 'p50 ms', 'p99 ms', ...latinKinds, 'cyrillic', 'arabic', 'chinese', 'FP@95'],
          rows.map(engineCells),
        ),
      ].join('\n'),
    ),
    gate ? 'The gate of E11 is met.' : 'The gate of E11 is not met: the speeds do not count.',
  ].join('\n\n');
  context.say(`\n${tables}\n`);
  if (options.markdown) writeFileSync(options.markdown, `${tables}\n`);
  const figures = runs.flatMap(({ rows, pair, alone }) => [...rows.map(({ time }) => time), ...pair, alone]);
  const ratios = runs.flatMap(({ rows: [first, ...rest] }) => rest.map((row) => ratio(row.time, first.time)));
  const engines = runs.map(({ size, rows, build, bytes }) => ({
    size,
    buildMs: rounded(build),
    bytesPerName: rounded(bytes),
    rows,
  }));
  return { figures, ratios, seed, names: listed.length, notes, measures, gate, engines };
});
