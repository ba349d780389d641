// Builds what changed. Each half carries a stamp, the digest of all it is made from; a half with the right stamp is left.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './dependencies.mjs';
import { goOn } from './interruption.mjs';
import { PlainError } from './plain-error.mjs';
import { step } from './progress.mjs';
import { lastLines, runNode } from './run.mjs';

const shared = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'libs/{kernel,matching,contracts}/**',
  'libs/*/core/**',
];

const halves = {
  api: {
    title: 'Building the server',
    folder: 'dist/apps/api',
    sources: [...shared, 'apps/api/**', 'migrations/**', 'libs/**', 'tools/build-api.mjs', 'tools/swc.json'],
    leftOut: /\.spec\.ts$|^libs\/(ui|[^/]+\/web)\//,
    async build() {
      return runNode(['tools/build-api.mjs'], { cwd: root });
    },
  },
  web: {
    title: 'Building the pages',
    folder: 'dist/apps/web',
    sources: [
      ...shared,
      'apps/web/**',
      'libs/ui/**',
      'libs/*/web/**',
      'libs/checks/*/**',
      'tools/{fewer-chunks,first-files,precompress}.mjs',
    ],
    leftOut: /\.spec\.ts$|^libs\/[^/]+\/server\//,
    async build() {
      const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' };
      const built = await runNode(['node_modules/nx/dist/bin/nx.js', 'run', 'web:build:production'], {
        cwd: root,
        env,
      });
      if (built.code !== 0) return built;
      const fewer = await runNode(['tools/fewer-chunks.mjs', 'dist/apps/web/browser'], { cwd: root });
      if (fewer.code !== 0) return fewer;
      const told = await runNode(['tools/first-files.mjs', 'dist/apps/web/browser'], { cwd: root });
      if (told.code !== 0) return told;
      const packed = await runNode(['tools/precompress.mjs', 'dist/apps/web/browser'], { cwd: root });
      return { code: packed.code, output: built.output + packed.output };
    },
  },
};

function digest({ sources, leftOut }) {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root }).filter((file) => !leftOut.test(file));
  for (const file of [...new Set(files)].sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds the halves whose sources changed.
 * @returns what the builds said, warnings included; '' when nothing was to do
 * @throws PlainError with the compiler's words when a build fails
 */
export async function built(names = ['api', 'web']) {
  let said = '';
  for (const name of names) {
    const half = halves[name];
    const stamp = join(root, half.folder, '.stamp');
    const wanted = digest(half);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    const { code, output } = await step(half.title, () => half.build());
    goOn();
    if (code !== 0) throw new PlainError(`${half.title} failed:\n${lastLines(output, 80)}`);
    writeFileSync(stamp, wanted);
    said += output;
  }
  return said;
}
