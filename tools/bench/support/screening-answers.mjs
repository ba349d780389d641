// Asking engines, and what their answers are worth.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from './listed-names.mjs';
import { recallOf, scoreKeeping, wrongPerNobody } from './search-quality.mjs';
import { clocked, rounded } from './statistics.mjs';

/** Asks every engine every query, who goes first changing; the milliseconds, by engine, and the last answers. */
export async function inTurns(engines, queries, rounds) {
  const times = engines.map(() => []);
  const answers = engines.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (let n = 0; n < queries.length; n++) {
      for (let turn = 0; turn < engines.length; turn++) {
        const at = (n + turn) % engines.length;
        const begun = performance.now();
        const found = engines[at].search(queries[n]);
        answers[at][n] = found instanceof Promise ? await found : found;
        // The first round only warms up.
        if (round >= 0) times[at].push(performance.now() - begun);
      }
    }
  }
  return engines.map((engine, at) => ({ engine, times: times[at], answers: answers[at] }));
}

/** Asks one engine every query, so many rounds after one to warm up; the milliseconds. */
export function alone(engine, queries, rounds) {
  const times = [];
  for (let round = -1; round < rounds; round++) {
    for (const query of queries) {
      const { ms } = clocked(() => engine.search(query));
      if (round >= 0) times.push(ms);
    }
  }
  return times;
}

/** Right and wrong answers of an engine in a run, and what they would be at the scores that keep 99 and 95 %. */
export function qualityOf(names, queries, answers, { scores = true } = {}) {
  const recall = recallOf(names, queries, answers);
  if (!scores) return { recall };
  const wrong = Object.fromEntries(
    [0.99, 0.95].map((share) => {
      const least = scoreKeeping(share, names, queries, answers);
      return [
        share,
        least > 0 ? { score: rounded(least), wrong: rounded(wrongPerNobody(names, queries, answers, least)) } : null,
      ];
    }),
  );
  return { recall, wrongAt99: wrong[0.99], wrongAt95: wrong[0.95] };
}

/** How right the scores are on the pairs of the name benchmark. */
export function nameBenchmark(code) {
  const file = join(sharedData, 'name_matching/name_pairs.csv');
  if (!existsSync(file)) return { missing: 'no labelled pairs' };
  const table = code.readPairTable(readFileSync(file));
  const pairs = table.pairs.filter(({ source }) => source === 'nomenklatura_name_bench').map(code.scorePair);
  const { n, precision, recall, f1 } = code.qualityOf(pairs);
  return { value: f1, note: `${n} pairs, precision ${precision}, recall ${recall}` };
}
