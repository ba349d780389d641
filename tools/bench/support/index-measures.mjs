// What the screening bench asks of an index beside how fast and how right its answers are.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameMaker } from './made-names.mjs';
import { MOST } from './name-engines.mjs';
import { typo } from './name-queries.mjs';
import { chance } from './random.mjs';
import { clocked, median } from './statistics.mjs';

const PARTIES = 100_000;
const PATIENCE_MS = 120_000;
const CHANGED = 1_000;
const ROUNDS = 3;
const METHOD = 'bench';

/** The parties that are screened: made names, one in 33 a listed one. */
export function partiesFor(world, names, count = PARTIES) {
  const dice = chance(4);
  const make = nameMaker(world.listed, dice);
  return Array.from({ length: count }, (_, n) => {
    const { kind: party, name } = n % 33 === 0 ? dice.pick(names) : make();
    return { text: n % 66 === 0 ? typo(dice, `${name} X`) : name, party };
  });
}

/** All parties one after the other, or as many as there is time for. */
export function screenedParties(engine, parties) {
  const begun = performance.now();
  let done = 0;
  let hits = 0;
  while (done < parties.length && performance.now() - begun < PATIENCE_MS) {
    hits += engine.search(parties[done++]).length > 0;
  }
  const seconds = (performance.now() - begun) / 1000;
  return { done, hits, value: (seconds / done) * parties.length };
}

/** Bytes in memory that threads share. */
function shared(bytes) {
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
}

/**
 * The same parties on one core and on two, in turns: how many times as fast, by the medians; and how many of the queries
 * the threads answer otherwise than the index that they share.
 */
export async function onTwoCores(code, script, engine, parties, queries) {
  const data = { snapshot: shared(code.snapshotOf(engine.index, METHOD)), method: METHOD, most: MOST };
  const threads = await code.openThreads({ script, data, count: 2 });
  try {
    const alone = (tasks) =>
      tasks.map(({ text, party }) => code.search(engine.index, code.normaliseName(text, party), { limit: MOST }));
    const [one, two] = [[], []];
    // The first round only warms up.
    for (let round = -1; round < ROUNDS; round++) {
      const { ms } = clocked(() => alone(parties));
      const begun = performance.now();
      await threads.all(parties);
      if (round < 0) continue;
      one.push(ms);
      two.push(performance.now() - begun);
    }
    const [here, there] = [alone(queries), await threads.all(queries)];
    const otherwise = queries.filter((_, n) => JSON.stringify(here[n]) !== JSON.stringify(there[n])).length;
    return { value: median(one) / median(two), otherwise };
  } finally {
    await threads.close();
  }
}

/** How long it takes from a file to an index that answers; the median of several times. */
export function snapshotLoaded(code, engine, { text, party }) {
  const folder = mkdtempSync(join(tmpdir(), 'downstream-snapshot-'));
  try {
    const bytes = code.snapshotOf(engine.index, METHOD);
    const file = join(folder, 'names.snapshot');
    writeFileSync(file, bytes);
    const times = Array.from({ length: 9 }, () => {
      const { ms } = clocked(() => {
        const index = code.openNameIndex(readFileSync(file), METHOD);
        code.search(index, code.normaliseName(text, party));
      });
      return ms;
    });
    return { value: median(times), bytes: bytes.length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Queries for which the index found fewer names than comparing all of them does. */
export function lostToBruteForce(code, engine, names, queries) {
  const normal = names.map(({ name, kind }) => code.normaliseName(name, kind));
  let lost = 0;
  for (const query of queries) {
    const asked = code.normaliseName(query.text, query.party);
    const found = new Set(engine.search(query, { limit: Number.POSITIVE_INFINITY }).map(({ at }) => at));
    normal.forEach((name, at) => {
      if (!found.has(at) && code.scoreNames(asked, name).score >= code.ALERT_THRESHOLD) lost += 1;
    });
  }
  return lost;
}

/** How long it takes until a thousand changed names can be asked for; the median of several times, and of the first answer. */
export function changesVisible(code, engine, names, queries) {
  const entries = engine.entriesOf(names.slice(0, CHANGED));
  const removed = entries.map(({ ref }) => ref);
  const { text, party } = queries[0];
  const times = Array.from({ length: 9 }, () => {
    const { ms } = clocked(() => {
      const changed = code.changedNameIndex(engine.index, { removed, added: entries });
      code.search(changed, code.normaliseName(text, party));
    });
    return ms;
  });
  return median(times);
}

/**
 * Queries whose whole answer, reasons and order included, is another when the names are given in the reverse order,
 * when the index is that of a snapshot, and when half of them come as changes.
 */
export function answeredOtherwise(code, engine, names, queries) {
  const entries = engine.entriesOf(names);
  const half = entries.slice(0, entries.length >> 1);
  const late = entries.slice(entries.length >> 1);
  const others = [
    code.createNameIndex([...entries].reverse()),
    code.openNameIndex(code.snapshotOf(engine.index, METHOD), METHOD),
    // The first of the late ones are there beforehand under names that go.
    code.changedNameIndex(
      code.createNameIndex([
        ...half,
        ...late.slice(0, CHANGED).map(({ ref, kind }) => ({ ref, kind, name: 'Former Name' })),
      ]),
      { removed: late.slice(0, CHANGED).map(({ ref }) => ref), added: late },
    ),
  ];
  return queries.filter(({ text, party }) => {
    const asked = code.normaliseName(text, party);
    const answer = JSON.stringify(code.search(engine.index, asked));
    return others.some((other) => JSON.stringify(code.search(other, asked)) !== answer);
  }).length;
}
