// How right the answers to queries are, whatever engine gave them.
import { latinKinds } from './name-queries.mjs';
import { wordsKey } from './made-names.mjs';
import { rounded } from './statistics.mjs';

/** Whether a name is a right answer: the entity's own, or another's that has the very same words. */
const right = (names, query, { at }) => names[at].entity === query.entity || query.equal.has(wordsKey(names[at].name));

/** The share of the queries of each kind whose entity is among the ten names found; kinds nobody asked are left out. */
export function recallOf(names, queries, answers) {
  const byKind = {};
  queries.forEach((query, n) => {
    if (query.kind === 'nobody') return;
    const tally = (byKind[query.kind] ??= { asked: 0, found: 0 });
    tally.asked += 1;
    if (answers[n].some((answer) => right(names, query, answer))) tally.found += 1;
  });
  return Object.fromEntries(Object.entries(byKind).map(([kind, { asked, found }]) => [kind, rounded(found / asked)]));
}

/** Wrong entities per query of nobody, of scores from the given one on. */
export function wrongPerNobody(names, queries, answers, least) {
  const counts = queries.flatMap(({ kind }, n) =>
    kind === 'nobody'
      ? [new Set(answers[n].filter(({ score }) => score >= least).map(({ at }) => names[at].entity)).size]
      : [],
  );
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** The score that the right answers of so many of the Latin queries reach; 0 when fewer have a right answer at all. */
export function scoreKeeping(share, names, queries, answers) {
  const scores = queries.flatMap((query, n) =>
    latinKinds.includes(query.kind)
      ? [Math.max(0, ...answers[n].filter((answer) => right(names, query, answer)).map(({ score }) => score))]
      : [],
  );
  return scores.sort((a, b) => b - a)[Math.ceil(share * scores.length) - 1];
}
