// How right the scores of names are, at the alert threshold, over labelled pairs of ../shared/data: by source, schema and
// script, the third held out of each source apart from the rest; and how often people who are on no list make an alert.
// Scores are calibrated on the rest, less the pairs labelled 0: those and the people are the negative sets.
//
//   npm run bench -- screening-quality [--worst] [--source <name>] [--markdown <file>]
//
// --worst: the ten worst misses and the ten worst false alarms. --source: pairs of one source alone.
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../setup/plain-error.mjs';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { listedNames, sharedData } from './support/listed-names.mjs';
import { hashOf } from './support/made-names.mjs';
import { ownEngine } from './support/name-engines.mjs';
import { markdown, measuresTable, verdicts } from './support/screening-measures.mjs';
import { figure, rounded } from './support/statistics.mjs';

const { values: options } = parseArgs({
  options: {
    worst: { type: 'boolean', default: false },
    source: { type: 'string' },
    markdown: { type: 'string' },
  },
});
const pairFiles = ['name_matching/name_pairs.csv', 'nc/name_matching/name_pairs_nc.csv'];
const peopleFile = join(sharedData, 'name_matching/yente_negatives_us.csv');
const BENCHMARK = 'nomenklatura_name_bench';
const WORST = 10;

function labelledPairs(code, say) {
  return pairFiles.flatMap((file) => {
    const place = join(sharedData, file);
    if (!existsSync(place)) {
      say(`${file} is not there`);
      return [];
    }
    const table = code.readPairTable(readFileSync(place));
    if (!table.ok) throw new PlainError(`${file}: ${table.faults.join(' ')}`);
    return table.pairs;
  });
}

/** A row for everything that pairs are told apart by. */
const rowsOf = ({ overall, ...groups }) => [
  ['all', '', overall],
  ...['bySource', 'bySchema', 'byScript'].flatMap((by) =>
    Object.entries(groups[by]).map(([name, quality]) => [by.slice(2).toLowerCase(), name, quality]),
  ),
];

function qualityTable(whole, rest, heldOut) {
  const cells = (quality) => [quality?.n ?? 0, quality?.precision, quality?.recall, quality?.f1];
  const other = (part) => new Map(rowsOf(part).map(([by, name, quality]) => [`${by} ${name}`, quality]));
  const [ofRest, ofHeldOut] = [other(rest), other(heldOut)];
  const columns = ['n', 'P', 'R', 'F1'];
  const header = ['By', '', ...columns, ...columns.map((c) => `${c} rest`), ...columns.map((c) => `${c} held out`)];
  const rows = rowsOf(whole).map(([by, name, quality]) => {
    const key = `${by} ${name}`;
    return [by, name, ...cells(quality), ...cells(ofRest.get(key)), ...cells(ofHeldOut.get(key))];
  });
  return markdown(header, rows);
}

/** The pairs labelled 0 that make an alert, by source. */
function falseAlarms(pairs, threshold) {
  const negatives = Map.groupBy(
    pairs.filter(({ expectedMatch }) => !expectedMatch),
    ({ source }) => source,
  );
  return [...negatives].map(([set, all]) => {
    const alarms = all.filter(({ score }) => score >= threshold).length;
    return { set: `${set}, labelled 0`, n: all.length, alarms, share: rounded(alarms / all.length) };
  });
}

/** People who are on no list, searched for on the lists. */
async function strangers(code, { say }) {
  if (!existsSync(peopleFile)) return null;
  const { names } = await listedNames(code);
  const own = ownEngine(code);
  own.build(names);
  const people = parse(readFileSync(peopleFile), { columns: true, bom: true });
  let [alarms, entities] = [0, 0];
  const found = [];
  for (const { full_name: text } of people) {
    const matches = own.search({ text, party: 'PERSON' }, { limit: Number.POSITIVE_INFINITY });
    if (matches.length > 0) alarms += 1;
    entities += new Set(matches.map(({ at }) => names[at].entity)).size;
    for (const { at, score } of matches.slice(0, 1)) found.push({ text, name: names[at].name, score });
  }
  say(`${people.length} people on no list, against ${names.length.toLocaleString('en')} names`);
  const share = rounded(alarms / people.length);
  const set = 'yente_negatives_us against the lists';
  return {
    line: { set, n: people.length, alarms, share, entitiesPerPerson: rounded(entities / people.length) },
    found,
  };
}

const shown = ({ nameA, nameB, source, score }) => [source, nameA, nameB, score];

await bench('screening-quality', async (context) => {
  const { say } = context;
  if (!existsSync(sharedData)) return { skipped: '../shared/data is not there' };
  const code = await bundled('screening');
  const scored = [];
  const times = [];
  for (const pair of labelledPairs(code, say)) {
    if (options.source && pair.source !== options.source) continue;
    const begun = performance.now();
    scored.push(code.scorePair(pair));
    times.push(performance.now() - begun);
  }
  if (scored.length === 0) return { skipped: 'there are no labelled pairs of that kind' };
  const threshold = code.ALERT_THRESHOLD;
  const parts = [scored, scored.filter((pair) => !code.isHeldOut(pair)), scored.filter(code.isHeldOut)];
  const [whole, rest, heldOut] = parts.map((pairs) => code.evaluate(pairs));
  const people = await strangers(code, context);
  const negatives = [...falseAlarms(scored, threshold), ...(people ? [people.line] : [])];

  const benchmark = whole.bySource[BENCHMARK];
  const measures = verdicts({ ...(benchmark && { E14: benchmark.f1 }) }).filter(({ id }) => id === 'E14');
  const tables = [
    `At the threshold ${threshold}:`,
    qualityTable(whole, rest, heldOut),
    markdown(
      ['Who should make no alert', 'n', 'Alerts', 'Share', 'Entities each'],
      negatives.map(({ set, n, alarms, share, entitiesPerPerson }) => [set, n, alarms, share, entitiesPerPerson]),
    ),
    measuresTable(measures),
  ];
  // Of equal scores, which are many, some of everywhere.
  const byScore = (a, b) => a.score - b.score || hashOf(a.nameA + a.nameB) - hashOf(b.nameA + b.nameB);
  const misses = scored.filter(({ expectedMatch, score }) => expectedMatch && score < threshold).sort(byScore);
  const alarms = scored.filter(({ expectedMatch, score }) => !expectedMatch && score >= threshold).sort(byScore);
  const worst = { misses: misses.slice(0, WORST), alarms: alarms.reverse().slice(0, WORST) };
  if (options.worst) {
    const header = ['Source', 'One name', 'Other name', 'Score'];
    tables.push('The worst misses:', markdown(header, worst.misses.map(shown)));
    tables.push('The worst false alarms:', markdown(header, worst.alarms.map(shown)));
    const strange = (people?.found ?? []).sort((a, b) => b.score - a.score).slice(0, WORST);
    tables.push(
      'People on no list:',
      markdown(
        ['Person', 'Listed', 'Score'],
        strange.map(({ text, name, score }) => [text, name, score]),
      ),
    );
  }
  const text = tables.join('\n\n');
  say(`\n${text}\n`);
  if (options.markdown) writeFileSync(options.markdown, `${text}\n`);
  const figures = [figure('scoring a pair, normalising included', 'ms', times)];
  return { figures, measures, whole, rest, heldOut, negatives, ...(options.worst && { worst }) };
});
