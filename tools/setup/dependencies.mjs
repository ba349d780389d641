// The dependencies of the lock file, and the Node that comes with them. Everything here runs on Node 20 without any
// package, for it is what a fresh clone begins with.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goOn, onInterruption } from './interruption.mjs';
import { PlainError } from './plain-error.mjs';
import { step } from './progress.mjs';
import { lastLines, run } from './run.mjs';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

const ownNode = join(root, 'node_modules/.bin/node');
const carriesNode = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

const isNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
};

/** Whether node_modules holds exactly what package-lock.json says. npm keeps its own account of what it installed. */
export function isInstalled() {
  if (carriesNode && !existsSync(ownNode)) return false;
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  let present;
  try {
    present = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  const wanted = Object.entries(read('package-lock.json')).filter(([path]) => path !== '');
  return (
    wanted.every(
      ([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]),
    ) && Object.keys(present).every((path) => wanted.some(([known]) => known === path))
  );
}

async function install() {
  // Inside `npm start` npm names itself; its Node must not be the one in node_modules, which is about to be replaced.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const own = npm && node && !node.startsWith(root);
  const [program, before] = own ? [node, [npm]] : ['npm', []];
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(program, [...before, ...options], { cwd: root });
  goOn();
  if (code === 0) return;
  const reason = /ENOSPC|no space left/i.test(output)
    ? 'There is no space left on the disk (about 1.2 GB are needed).'
    : /EACCES|EPERM|EROFS/.test(output)
      ? `There is no permission to write in ${root}.`
      : `npm said:\n${lastLines(output)}`;
  throw new PlainError(`The dependencies could not be installed. ${reason}`);
}

/**
 * Installs what is missing, then goes on with the Node of the lock file: when this one is too old, the same command is
 * run by the other, and this process only passes signals on and ends with its exit code.
 */
export async function ready() {
  if (!isInstalled()) await step('Installing the dependencies of package-lock.json', install);
  goOn();
  process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  process.chdir(root);
  if (isNewEnough()) return;
  if (!existsSync(ownNode)) {
    throw new PlainError(
      `Downstream needs Node 24.15 or later, and this is ${process.version}. Its own Node comes for Linux on x64 and arm64 ` +
        `only, not for ${process.platform} on ${process.arch}: install a newer Node and start again.`,
    );
  }
  const child = spawn(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  onInterruption((signal) => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  process.exit(code);
}
