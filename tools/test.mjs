// npm test: everything, from a fresh clone. Sees to dependencies, Node and system packages; then format, lint with
// boundaries, types, small, medium and web tests, the production build, and the journeys over HTTP and in the browser. A
// failed step does not keep the others from running. Ends with one line: Tests: N passed, N failed, N skipped.
//
// DOWNSTREAM_STRICT=1: a missing Chromium, redis-server, pdfsig or python3 fails instead of skipping what needs it.
import { ready } from './setup/dependencies.mjs';
import { goOn } from './setup/interruption.mjs';
import { PlainError, report } from './setup/plain-error.mjs';
import { seconds } from './setup/progress.mjs';
import { systemPackages } from './setup/system-packages.mjs';
import { line, none, sum } from './testing/counts.mjs';

const strict = process.env.DOWNSTREAM_STRICT === '1';

/** Whatever keeps the tests from beginning is a failure that counts, in the same last line. */
async function prepared() {
  try {
    await ready();
    await systemPackages({ strict });
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    report(error);
    return false;
  }
}

async function test() {
  const started = performance.now();
  if (!(await prepared())) {
    console.log(`\n${line({ ...none(), failed: 1 })}`);
    return 1;
  }
  const { build, format, inOrder, journeys, large, lint, noSkips, types, unit } = await import('./testing/steps.mjs');
  const all = (await Promise.all([inOrder([format, lint]), inOrder([types, ...build])])).flat();
  // Alone, a test must keep its time (npm run unit, npm run check). A whole run must not fail for a busy moment.
  for (const step of [unit(2), large, journeys]) {
    goOn();
    all.push(...(await inOrder([step])));
  }
  const complaint = strict ? noSkips(sum(all)) : undefined;
  if (complaint) {
    console.log(`FAILED ${complaint}`);
    all.push({ ...none(), failed: 1 });
  }
  const total = sum(all);
  console.log(`\nTook ${seconds(performance.now() - started)}.`);
  console.log(line(total));
  return total.failed === 0 ? 0 : 1;
}

process.exit(await test().catch(report));
