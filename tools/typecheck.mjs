// npm run typecheck [-- <project folder>]: the compiler over the whole tree, in three programs.
//   server   tsc: apps/api, cores, servers, platform, migrations, and the tests in Node
//   browser  ngc: apps/web, libs/ui and every room's web door, templates included
//   journeys tsc: the browser journeys, which know Node and the DOM
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ready, root } from './setup/dependencies.mjs';
import { report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';

const cache = join(root, 'node_modules/.cache/typecheck');
const tsc = 'node_modules/typescript/bin/tsc';
const ngc = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';
const programs = {
  server: { compiler: tsc, config: 'tsconfig.server.json' },
  browser: { compiler: ngc, config: 'apps/web/tsconfig.json' },
  journeys: { compiler: tsc, config: 'e2e/tsconfig.json' },
};
const isBrowser = (folder) => /^(apps\/web|libs\/ui\/[^/]+|libs\/[^/]+\/web)$/.test(folder);

/** A program of one project's files alone (and what they import), made up for the occasion. */
function programOf(folder) {
  const { compiler, config } = isBrowser(folder) ? programs.browser : programs.server;
  const file = join(cache, `${folder.replaceAll('/', '-')}.json`);
  const only = { compilerOptions: { incremental: false, tsBuildInfoFile: null, noEmit: true }, exclude: [] };
  const include = [join(root, folder, '**/*.ts')];
  writeFileSync(file, JSON.stringify({ extends: join(root, config), ...only, include }));
  return { compiler, config: file };
}

const hasFiles = (folder) => globSync('**/*.ts', { cwd: join(root, folder) }).length > 0;

async function typecheck([folder]) {
  await ready();
  mkdirSync(cache, { recursive: true });
  const wanted = folder ? (hasFiles(folder) ? [programOf(folder)] : []) : Object.values(programs);
  const runs = wanted.map(({ compiler, config }) => runNode([compiler, '-p', config, '--noEmit', '--pretty', 'false']));
  const results = await Promise.all(runs);
  for (const { output } of results) process.stdout.write(output);
  return results.every(({ code }) => code === 0) ? 0 : 1;
}

process.exit(await typecheck(process.argv.slice(2)).catch(report));
