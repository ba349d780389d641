// npm run e2e: the large tests against the production build; over HTTP (with the faults) first, then in the browser.
//
//   npm run e2e -- api [Jest options or a pattern]        only those over HTTP
//   npm run e2e -- web [Playwright options or a pattern]  only those in the browser
import { ready } from './setup/dependencies.mjs';
import { goOn } from './setup/interruption.mjs';
import { PlainError, report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';
import { systemPackages } from './setup/system-packages.mjs';
import { largeJest } from './testing/jest.mjs';

async function e2e([which, ...options]) {
  if (!['api', 'web', undefined].includes(which)) throw new PlainError('npm run e2e [-- api|web [options]]');
  await ready();
  await systemPackages({ strict: process.env.DOWNSTREAM_STRICT === '1' });
  const { built } = await import('./setup/build.mjs');
  await built();
  const { playwright, journeyEnv } = await import('./testing/steps.mjs');
  const runs = {
    api: () => runNode([...largeJest, ...options], { show: true }),
    web: () => runNode([...playwright, ...options], { env: journeyEnv(), show: true }),
  };
  let failed = 0;
  for (const name of which ? [which] : ['api', 'web']) {
    goOn();
    const { code } = await runs[name]();
    failed ||= code;
  }
  return failed;
}

process.exit(await e2e(process.argv.slice(2)).catch(report));
