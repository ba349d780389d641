// npm run e2e [-- <Playwright options>]: the browser journeys against the production build.
import { ready } from './setup/dependencies.mjs';
import { report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';
import { systemPackages } from './setup/system-packages.mjs';

async function e2e() {
  await ready();
  await systemPackages({ strict: process.env.DOWNSTREAM_STRICT === '1' });
  const { built } = await import('./setup/build.mjs');
  await built();
  const { playwright, journeyEnv } = await import('./testing/steps.mjs');
  const { code } = await runNode([...playwright, ...process.argv.slice(2)], { env: journeyEnv(), show: true });
  return code;
}

process.exit(await e2e().catch(report));
