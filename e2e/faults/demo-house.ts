import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import { run, type Env } from './server-process';

/** A database server of its own, which may be killed, with the demo's people in it. */
export interface DemoHouse {
  /** The data folder. */
  readonly folder: string;
  /** What a serving process needs. */
  readonly env: Env;
  /** Connection string of the superuser, for the database itself. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, migrates and seeds. */
export async function demoHouse(): Promise<DemoHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'downstream-house-'));
  const postgres = await startPostgres({ dataDir: folder });
  const env = {
    DATABASE_URL: postgres.appUrl,
    DATABASE_OPS_URL: postgres.opsUrl,
    DOWNSTREAM_DATA_DIR: folder,
    DEMO: 'on',
  };
  for (const role of ['migrate', 'seed']) {
    const { code, said } = await run({ ...env, DATABASE_OWNER_URL: postgres.ownerUrl, APP_ROLE: role });
    if (code !== 0) throw new Error(`${role} ended with ${code}:\n${said}`);
  }
  const superuserUrl = postgres.superuserUrl.replace(/\/postgres$/, '/downstream');
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, env, superuserUrl, stop };
}

/** Headers of a page of our own. */
export const asPage = { 'sec-fetch-site': 'same-origin' };

/** Signs somebody of the demo in. @returns the cookie */
export async function signIn(base: string, email: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { ...asPage, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'lantern-river-47-quiet' }),
  });
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
