// npm run check: format, lint, types, small, medium and web tests, and the build; everything but the journeys.
import { ready } from './setup/dependencies.mjs';
import { goOn } from './setup/interruption.mjs';
import { report } from './setup/plain-error.mjs';
import { line, sum } from './testing/counts.mjs';

async function check() {
  await ready();
  const { build, format, inOrder, lint, types, unit } = await import('./testing/steps.mjs');
  const counts = await Promise.all([inOrder([format, lint]), inOrder([types, ...build])]);
  goOn();
  const total = sum([...counts.flat(), ...(await inOrder([unit(1)]))]);
  console.log(`\n${line(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exit(await check().catch(report));
