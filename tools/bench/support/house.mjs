// A Downstream of one's own for the time of a benchmark: the production build on a throw-away PostgreSQL that keeps its
// promises to the disk (fsync on, as under `npm start`), in a folder that is gone afterwards.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../embedded-postgres.mjs';
import { freePort } from '../../free-port.mjs';
import { root } from '../../setup/dependencies.mjs';
import { PlainError } from '../../setup/plain-error.mjs';

const main = join(root, 'dist/apps/api/main.mjs');
const pagesOfBuild = join(root, 'dist/apps/web/browser');

/** What of the caller's environment must not reach the server that is measured. */
export const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PATH|HOME|LANG|LC_.*|TMPDIR|TZ)$/.test(name)));

/** Runs the build once, to its end: `{ code, output, ms }`. */
function ran(args, env, cwd) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 128, output, ms: performance.now() - begun }));
  });
}

/** Waits until the server answers `/readyz` with 200. */
async function answering(base, exited) {
  const lost = exited.then((code) => {
    throw new PlainError(`The server ended with ${code} before it answered.`);
  });
  const ready = async () => {
    for (;;) {
      const answer = await fetch(`${base}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((again) => setTimeout(again, 25));
    }
  };
  await Promise.race([ready(), lost]);
}

/**
 * Opens a house: PostgreSQL, migrated.
 * @param context of the benchmark; everything is cleared away at its end
 * @param options.demo whether the demo tenant is told
 * @param options.env what the server's environment has besides
 * @returns `{ base, folder, env, addresses, run(args, more), serve() }`; `addresses` are the connection strings of the
 *   roles, `run` runs the build once (`{ code, output, ms }`), `serve` starts the server and returns its stop, with its `pid`,
 *   which has its `pid`
 */
export async function openHouse({ atEnd, say }, { demo = false, env: more = {} } = {}) {
  if (![main, join(pagesOfBuild, 'index.html')].every(existsSync))
    throw new PlainError('There is no build: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'downstream-bench-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  // A build of the pages during the run must not pull the files away under the server.
  const pages = join(folder, 'pages');
  cpSync(pagesOfBuild, pages, { recursive: true });
  say('Starting PostgreSQL');
  const postgres = await startPostgres({ ephemeral: true, durable: true });
  atEnd(() => postgres.stop());
  const port = await freePort();
  const env = {
    ...inherited(),
    DATABASE_URL: postgres.appUrl,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    DATABASE_OPS_URL: postgres.opsUrl,
    DATABASE_EMBEDDED: 'on',
    DOWNSTREAM_DATA_DIR: folder,
    PORT: String(port),
    METRICS_PORT: '0',
    WEB_ROOT: pages,
    LOG_LEVEL: 'warn',
    DEMO: demo ? 'on' : 'off',
    // One client speaks for many: each request names the address it would come from, or the limits would be measured.
    TRUSTED_PROXIES: '127.0.0.1',
    ...more,
  };
  const run = (args, extra = {}) => ran(args, { ...env, ...extra }, folder);
  const must = async (args, extra) => {
    const done = await run(args, extra);
    if (done.code !== 0) throw new PlainError(`The build ended with ${done.code}:\n${done.output}`);
    return done;
  };
  say('Preparing the database');
  await must([], { APP_ROLE: 'migrate' });
  if (demo) {
    say('Telling the demo');
    await must([], { APP_ROLE: 'seed' });
  }

  // Not the name `localhost` by chance: only there does Chromium offer Brotli without TLS.
  const base = `http://localhost:${port}`;
  const serve = async () => {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const stop = async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    };
    atEnd(stop);
    await answering(base, exited);
    return Object.assign(stop, { pid: child.pid });
  };
  const addresses = {
    superuser: postgres.superuserUrl,
    owner: postgres.ownerUrl,
    app: postgres.appUrl,
    ops: postgres.opsUrl,
  };
  return { base, folder, env, addresses, run: must, serve };
}
