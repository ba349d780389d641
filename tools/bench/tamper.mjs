// How many alterations of a dossier are found. Every way to alter one that the tests know, done to random dossiers, and
// given to both verifiers: the product's own and verify.mjs, which share no code. Counted are dossiers that did not pass,
// those whose first bad record was named as it should be, and false alarms over dossiers that nobody touched.
//
//   npm run bench -- tamper [--trials <random dossiers per way, 100 unless told>]
import { parseArgs } from 'node:util';
import { readCheckpoint, readKey, verifyDossier } from '../../libs/audit/verifier/src/verify.mjs';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { figure } from './support/statistics.mjs';

const { values: options } = parseArgs({ options: { trials: { type: 'string', default: '100' } } });
const trials = Number(options.trials);

/** verify.mjs over files in memory, as the product's own verifier is called. */
const byScript = (files, held = {}) =>
  verifyDossier(() => ({ names: [...files.keys()], read: (name) => Buffer.from(files.get(name) ?? []) }), {
    keys: (held.keys ?? []).map((text) => readKey(text, 'key given')),
    checkpoints: (held.checkpoints ?? []).map(({ name, text }) => readCheckpoint(text, name)),
  });

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

await bench('tamper', async ({ say }) => {
  if (!Number.isInteger(trials) || trials < 1) throw new Error('--trials takes a whole number from 1');
  const code = await bundled('dossiers');
  const verifiers = {
    'the product': (files, held) => code.verifyDossier(files, code.nodeTools, held),
    'verify.mjs': byScript,
  };
  const figures = [];
  const table = {};
  const counts = {};
  for (const [name, verify] of Object.entries(verifiers)) {
    const times = [];
    const clocked = (files, held) => {
      const begun = performance.now();
      const report = verify(files, held);
      times.push(performance.now() - begun);
      return report;
    };
    const rows = code.tally(trials, clocked);
    const alarms = code.falseAlarms(trials * 5, verify);
    table[name] = rows;
    counts[name] = {
      manipulations: rows.length,
      trials: sum(rows, 'trials'),
      detected: sum(rows, 'detected'),
      named: sum(rows, 'named'),
      untouched: trials * 5,
      falseAlarms: alarms,
    };
    for (const row of rows.filter(({ detected, named }) => detected < trials || named < trials)) {
      say(`${name}: ${row.manipulation}: ${row.detected} of ${row.trials} found, ${row.named} named`);
    }
    const missed = counts[name].trials - counts[name].detected;
    figures.push(
      figure(`${name}: alterations not found`, `of ${counts[name].trials}`, [missed], { goal: 0 }),
      figure(`${name}: false alarms`, `of ${trials * 5}`, [alarms], { goal: 0 }),
      figure(`${name}: one random dossier`, 'ms', times),
    );
    say(`${name}: ${counts[name].detected} of ${counts[name].trials} alterations found`);
  }
  return { figures, counts, table };
});
