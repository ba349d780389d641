// The server of the browser journeys: the production build on a throw-away PostgreSQL, with the demo tenant and a
// workspace that has the second factor on. Stops both when it is told to.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import { freePort } from '../../tools/free-port.mjs';

const port = process.env.E2E_PORT ?? String(await freePort());
const folder = mkdtempSync(join(tmpdir(), 'downstream-e2e-'));
// A build of the pages during the journeys must not pull the files away under the server.
const pages = join(folder, 'pages');
cpSync('dist/apps/web/browser', pages, { recursive: true });
const postgres = await startPostgres({ ephemeral: true });
const env = {
  ...process.env,
  DATABASE_URL: postgres.appUrl,
  DATABASE_OWNER_URL: postgres.ownerUrl,
  DATABASE_OPS_URL: postgres.opsUrl,
  DATABASE_EMBEDDED: 'on',
  DOWNSTREAM_DATA_DIR: folder,
  PORT: port,
  METRICS_PORT: '0',
  WEB_ROOT: pages,
  LOG_LEVEL: 'warn',
};
const run = (args, more = {}) =>
  spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.mjs', ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
const finished = (child) =>
  new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The server's build ended with ${code}`)))),
  );

let server;
let stopping = false;
async function stop(code) {
  if (stopping) return;
  stopping = true;
  server?.kill('SIGTERM');
  if (server && server.exitCode === null) await new Promise((done) => server.once('exit', done));
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(0));

try {
  await finished(run([], { APP_ROLE: 'migrate' }));
  await finished(run([], { APP_ROLE: 'seed' }));
  const admin = ['--admin-email', 'ada@meridian.example', '--admin-name', 'Ada Berg', '--operator'];
  await finished(run(['cli', 'tenants', 'create', 'meridian', 'Meridian Optics', ...admin]));
  server = run([]);
  server.once('exit', (code) => void stop(code ?? 1));
} catch (error) {
  console.error(error);
  await stop(1);
}
