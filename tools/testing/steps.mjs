// The steps of `npm run check` and `npm test`. Each returns `{ ok, counts, output }`; none stops the others.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../setup/build.mjs';
import { root } from '../setup/dependencies.mjs';
import { PlainError } from '../setup/plain-error.mjs';
import { seconds } from '../setup/progress.mjs';
import { runNode } from '../setup/run.mjs';
import { chromium } from '../setup/system-packages.mjs';
import { countsOf, jestCounts, none, playwrightCounts } from './counts.mjs';
import { jest, largeJest } from './jest.mjs';

const reports = join(root, 'node_modules/.cache/test-reports');
const failedOnce = (ok) => ({ ...none(), failed: ok ? 0 : 1 });

const program = (args) => async () => {
  const { code, output } = await runNode(args, { cwd: root });
  return { ok: code === 0, counts: failedOnce(code === 0), output };
};

export const format = {
  title: 'format',
  run: program(['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--cache', '--log-level=warn']),
};
export const lint = { title: 'lint with boundaries', run: program(['tools/lint.mjs']) };
export const types = { title: 'types', run: program(['tools/typecheck.mjs']) };

const building = (title, half) => ({
  title,
  async run() {
    return { ok: true, counts: none(), output: await built([half]) };
  },
});
export const build = [
  building('production build of the server', 'api'),
  building('production build of the pages', 'web'),
];

function reportFile(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

const byJest = (title, runner, name, more = {}) => ({
  title,
  async run() {
    const file = reportFile(name);
    const options = ['--ci', '--json', `--outputFile=${file}`, '--reporters=default'];
    const env = { ...process.env, ...more };
    const { code } = await runNode([...runner, ...options], { cwd: root, env, show: true });
    return { ok: code === 0, counts: countsOf({ code, file, read: jestCounts }), output: '' };
  },
});
/** @param slack by how much the time limits of tests are lengthened; the operator's own wish wins */
export const unit = (slack) =>
  byJest('small, medium and web tests', jest, 'jest.json', {
    DOWNSTREAM_TEST_SLACK: process.env.DOWNSTREAM_TEST_SLACK ?? String(slack),
  });
export const large = byJest('journeys over HTTP, and faults', largeJest, 'large.json');

export const playwright = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '--config=e2e/playwright.config.ts',
  '--retries=0',
];

export const journeyEnv = () => ({ ...process.env, CHROMIUM_PATH: chromium() ?? '' });

/** The browser journeys. Without a Chromium they are counted as skipped; a strict run has refused to begin. */
export const journeys = {
  title: 'browser journeys',
  async run() {
    if (chromium() === undefined) {
      const { output } = await runNode([...playwright, '--list'], { cwd: root });
      const skipped = Number(/Total: (\d+) test/.exec(output)?.[1] ?? 0);
      return { ok: true, counts: { ...none(), skipped }, output: `Skipped: no Chromium on this system.` };
    }
    const file = reportFile('playwright.json');
    const env = { ...journeyEnv(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const { code } = await runNode([...playwright, '--reporter=list,json'], { cwd: root, env, show: true });
    return { ok: code === 0, counts: countsOf({ code, file, read: playwrightCounts }), output: '' };
  },
};

/** In a strict run only a missing ../shared may skip a test: where it lies beside the project, a skip is a failure. */
export const noSkips = (counts) =>
  counts.skipped === 0 || !existsSync(join(root, '../shared'))
    ? undefined
    : `${counts.skipped} tests were skipped in a strict run, and ../shared is there: nothing may be skipped.`;

/** Runs one step, tells how it went, and returns its counts. */
export async function taken({ title, run }) {
  const started = performance.now();
  const { ok, counts, output } = await run().catch((error) => {
    const said = error instanceof PlainError ? error.message : (error.stack ?? String(error));
    return { ok: false, counts: failedOnce(false), output: said };
  });
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${title} (${seconds(performance.now() - started)})`);
  if (output.trim() !== '' && !ok) console.log(output.trimEnd());
  else if (output.startsWith('Skipped')) console.log(output);
  return counts;
}

/** Takes steps one after the other. */
export async function inOrder(steps) {
  const all = [];
  for (const step of steps) all.push(await taken(step));
  return all;
}
