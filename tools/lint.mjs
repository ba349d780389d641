// npm run lint [-- paths]: one ESLint over the whole tree, boundaries included.
//
// The Nx rule reads the cached project graph and lets everything pass when there is none; so the graph is renewed first,
// and a run in which the rule was skipped counts as failed.
import { spawnSync } from 'node:child_process';

const targets = process.argv.slice(2);
const env = { ...process.env, NX_DAEMON: 'false' };
const run = (script, args, stdio) =>
  spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    stdio,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

const graph = run('nx/dist/bin/nx.js', ['show', 'projects'], ['ignore', 'pipe', 'pipe']);
if (graph.status !== 0) {
  console.error(`The project graph could not be made:\n${graph.stdout}${graph.stderr}`);
  process.exit(1);
}
const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];
const lint = run('eslint/bin/eslint.js', [...cache, ...(targets.length > 0 ? targets : ['.'])], 'pipe');
process.stdout.write(lint.stdout);
process.stderr.write(lint.stderr);
if (lint.stdout.includes('The rule will be skipped')) {
  console.error('The boundary rule found no project graph.');
  process.exit(1);
}
process.exit(lint.status ?? 1);
