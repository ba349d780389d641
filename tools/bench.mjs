// npm run bench [-- <name> …]: runs tools/bench/<name>.mjs, which prints its figures as JSON on stdout (with npm's
// own -s nothing else) and tells how it goes on stderr. Without a name it lists them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ready, root } from './setup/dependencies.mjs';
import { PlainError, report } from './setup/plain-error.mjs';
import { runNode } from './setup/run.mjs';

const folder = join(root, 'tools/bench');
/** What these measure is apart from the server and its pages: they need no build. */
const withoutBuild = ['rating', 'screening', 'screening-quality', 'seal', 'ownership'];
const names = () =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -'.mjs'.length))
    .sort();

async function bench([name, ...args]) {
  const known = names();
  if (name === undefined) {
    console.log(`npm run bench -- <name>\n${known.map((one) => `  ${one}`).join('\n')}`);
    return 0;
  }
  if (!known.includes(name)) throw new PlainError(`There is no benchmark "${name}". There are: ${known.join(', ')}.`);
  // stdout belongs to the report.
  console.log = console.error;
  await ready();
  if (!withoutBuild.includes(name)) {
    const { built } = await import('./setup/build.mjs');
    await built();
  }
  const { code } = await runNode([join(folder, `${name}.mjs`), ...args], { cwd: root, show: true });
  return code;
}

process.exit(await bench(process.argv.slice(2)).catch(report));
