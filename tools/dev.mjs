// npm run dev: the application with everything rebuilt as you type. The server starts again after each build of its own;
// the pages are rebuilt in place: reload the browser. Builds go to dist/dev, beside the production build.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { applicationEnv, runRole, startApplication } from './setup/application.mjs';
import { wantsDemo, withDatabase } from './setup/database.mjs';
import { ready, root } from './setup/dependencies.mjs';
import { goOn, onInterruption } from './setup/interruption.mjs';
import { report } from './setup/plain-error.mjs';

const entry = join(root, 'dist/dev/api/main.mjs');
const children = new Set();

/** Starts a watcher whose words go to the terminal; `heard` sees each piece. */
function watcher(args, heard = () => undefined) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' };
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    heard(text);
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Nx starts processes of its own: the whole group goes. */
function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Gone already.
  }
}

async function dev() {
  await ready();
  const database = await withDatabase({
    ...applicationEnv(),
    WEB_ROOT: join(root, 'dist/dev/web/browser'),
    LOG_PRETTY: process.env.LOG_PRETTY ?? 'on',
  });
  let application;
  let turn = Promise.resolve();
  const prepare = async () => {
    for (const role of wantsDemo() ? ['migrate', 'seed'] : ['migrate']) {
      const code = await runRole(role, database.env, { entry }).exited;
      if (code !== 0) return false;
    }
    return true;
  };
  const restart = async () => {
    application?.end();
    await application?.exited;
    application = (await prepare()) ? startApplication([], database.env, { entry }) : undefined;
  };
  const asked = new Promise((resolve) => onInterruption(() => resolve(0)));
  try {
    goOn();
    const { promise: pagesBuilt, resolve: onPages } = Promise.withResolvers();
    const watch = ['node_modules/nx/dist/bin/nx.js', 'run', 'web:build:development', '--watch'];
    const pages = watcher(watch, (text) => text.includes('Output location') && onPages());
    // The server wants the folder of the pages to be there.
    const early = await Promise.race([pages, asked, pagesBuilt]);
    if (early !== undefined) return early;
    const server = watcher(['tools/build-api.mjs', '--outdir', 'dist/dev/api', '--watch'], (text) => {
      if (text.includes('server built')) turn = turn.then(restart);
    });
    return await Promise.race([pages, server, asked]);
  } finally {
    for (const child of children) endGroup(child);
    await turn;
    application?.end();
    await application?.exited;
    await database.stop();
  }
}

process.exit(await dev().catch(report));
