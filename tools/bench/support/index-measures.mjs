// What the screening bench asks of an index beside how fast and how right its answers are.
import { nameMaker } from './made-names.mjs';
import { typo } from './name-queries.mjs';
import { chance } from './random.mjs';
import { clocked, median } from './statistics.mjs';

const PARTIES = 100_000;
const PATIENCE_MS = 120_000;
const CHANGED = 1_000;

/** A hundred thousand parties one after the other, or as many as there is time for. */
export function screenedParties(engine, world, names) {
  const dice = chance(4);
  const make = nameMaker(world.listed, dice);
  const parties = Array.from({ length: PARTIES }, (_, n) => {
    const { kind: party, name } = n % 33 === 0 ? dice.pick(names) : make();
    return { text: n % 66 === 0 ? typo(dice, `${name} X`) : name, party };
  });
  const begun = performance.now();
  let done = 0;
  let hits = 0;
  while (done < PARTIES && performance.now() - begun < PATIENCE_MS) hits += engine.search(parties[done++]).length > 0;
  const seconds = (performance.now() - begun) / 1000;
  return { done, hits, value: (seconds / done) * PARTIES };
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
 * Queries whose whole answer, reasons and order included, is another when the names are given in the reverse order, and
 * when half of them come as changes.
 */
export function answeredOtherwise(code, engine, names, queries) {
  const entries = engine.entriesOf(names);
  const half = entries.slice(0, entries.length >> 1);
  const late = entries.slice(entries.length >> 1);
  const others = [
    code.createNameIndex([...entries].reverse()),
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
