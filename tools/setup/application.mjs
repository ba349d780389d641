// Running the built server in one of its roles, and ending it in good order.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { dataDir } from './database.mjs';
import { root } from './dependencies.mjs';
import { onInterruption } from './interruption.mjs';

export const main = join(root, 'dist/apps/api/main.mjs');

/** The environment every role gets; what the operator set wins. Settings of the test run are none of its business. */
export const applicationEnv = () => ({
  WEB_ROOT: join(root, 'dist/apps/web/browser'),
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DOWNSTREAM_TEST_'))),
  DOWNSTREAM_DATA_DIR: dataDir(),
});

/**
 * Starts the application in a process group of its own. A Ctrl-C in a terminal reaches every process of the foreground
 * group, and once more by way of npm: here it becomes one SIGTERM to the application, and the database stops after it.
 * @returns `{ exited, end }`: the exit code to come (0 after an end that was asked for), and a way to ask for it
 */
export function startApplication(args, env, { cwd = root, entry = main } = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let asked;
  const end = () => {
    // Signals that follow at once are echoes of the first; a later one is somebody who does not want to wait.
    const now = Date.now();
    if (asked === undefined) child.kill('SIGTERM');
    else if (now - asked > 2000) child.kill('SIGKILL');
    asked ??= now;
  };
  const forget = onInterruption(end);
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? (asked !== undefined && signal === 'SIGTERM' ? 0 : 1)));
  }).finally(forget);
  return { exited, end };
}

/** Runs a role that ends by itself, such as migrate. */
export const runRole = (role, env, options) => startApplication([], { ...env, APP_ROLE: role }, options);
