// npm run unit [-- <pattern or Jest options>]: small, medium and web tests in one Jest process; a pattern is a part of a
// path (`npm run unit -- risk`). `--project <folder>` runs the tests of one project; Nx uses it.
import { ready } from './setup/dependencies.mjs';
import { report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';
import { jest } from './testing/jest.mjs';

async function unit() {
  await ready();
  const args = process.argv.slice(2);
  const at = args.indexOf('--project');
  const options = at < 0 ? args : ['--passWithNoTests', `^.*/${args[at + 1]}/`, ...args.toSpliced(at, 2)];
  const { code } = await runNode([...jest, ...options], { show: true });
  return code;
}

process.exit(await unit().catch(report));
