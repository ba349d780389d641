// npm run lint [-- paths]: one ESLint over the whole tree, boundaries included.
//
// The Nx rule reads the cached project graph and lets everything pass when there is none; so the graph is renewed first,
// and a run in which the rule was skipped counts as failed. ESLint's cache knows a file by its content, yet the rule's
// verdict also hangs on the projects around it: their files are part of the cache's name.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { ready } from './setup/dependencies.mjs';
import { report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';

function houseDigest() {
  const files = [
    ...globSync('{apps,libs,migrations,e2e,tools}/**/project.json'),
    'tsconfig.base.json',
    'package-lock.json',
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  // Which project imports which: a new import in one file can close a circle that is reported in another.
  const { dependencies } = JSON.parse(readFileSync('.nx/workspace-data/project-graph.json', 'utf8'));
  const edges = Object.values(dependencies).flat();
  hash.update([...new Set(edges.map(({ source, target }) => `${source} ${target}`))].sort().join('\n'));
  return hash.digest('hex').slice(0, 16);
}

async function lint(targets) {
  await ready();
  const env = { ...process.env, NX_DAEMON: 'false' };
  const graph = await runNode(['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { env });
  if (graph.code !== 0) {
    console.error(`The project graph could not be made:\n${graph.output}`);
    return 1;
  }
  const cache = [
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    `node_modules/.cache/eslint/${houseDigest()}`,
  ];
  const paths = targets.length > 0 ? targets : ['.'];
  const { code, output } = await runNode(['node_modules/eslint/bin/eslint.js', ...cache, ...paths], { env });
  process.stdout.write(output);
  if (!output.includes('The rule will be skipped')) return code;
  console.error('The boundary rule found no project graph.');
  return 1;
}

process.exit(await lint(process.argv.slice(2)).catch(report));
