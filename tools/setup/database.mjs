// The database that the application is given: the operator's own, or the embedded one.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './dependencies.mjs';
import { step } from './progress.mjs';

export const dataDir = () => resolve(root, process.env.DOWNSTREAM_DATA_DIR || '.data');

/** Whether the operator named a database. Then nothing is started here, and the roles' addresses are theirs to give. */
export const hasOwnDatabase = () => Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);

/** Whether the demo tenant is still to come: with the embedded database, unless DEMO is off. */
export const wantsDemo = () => {
  const wish = process.env.DEMO || (hasOwnDatabase() ? 'off' : 'on');
  return !/^(off|false|no|0)$/i.test(wish) && !existsSync(join(dataDir(), 'demo.json'));
};

/** Starts or attaches to the embedded PostgreSQL, unless there is a database; adds its addresses to the environment. */
export async function withDatabase(env) {
  if (hasOwnDatabase()) return { env, fresh: false, failed: new Promise(() => undefined), stop: async () => undefined };
  // Only now: the launcher needs packages, and this file is read before they are installed.
  const { startPostgres } = await import('../embedded-postgres.mjs');
  const server = await step('Starting PostgreSQL', () => startPostgres({ dataDir: dataDir(), log: console.log }));
  const addresses = {
    DATABASE_URL: server.appUrl,
    DATABASE_OWNER_URL: server.ownerUrl,
    DATABASE_OPS_URL: server.opsUrl,
    DATABASE_EMBEDDED: 'on',
  };
  return { env: { ...env, ...addresses }, fresh: server.fresh, failed: server.failed, stop: server.stop };
}
