import { createHash, randomBytes } from 'node:crypto';
import { migrate } from '@downstream/platform/database';
import { migrations } from '@downstream/migrations';
import pg from 'pg';

/** Connection strings of one throw-away database. */
export interface TestDatabase {
  readonly name: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly opsUrl: string;
  /** Closes whatever still hangs on it and drops it. */
  drop(): Promise<void>;
}

interface TestServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  opsUrl: string;
}

const TEMPLATE_LOCK = 7_305_115;

/** The server that the test run has started (global set-up of the Jest project `medium`). */
function testServer(): TestServer {
  const text = process.env['DOWNSTREAM_TEST_PG'];
  if (!text) throw new Error('No PostgreSQL for tests: run this spec in the Jest project "medium"');
  return JSON.parse(text) as TestServer;
}

const withDatabase = (url: string, name: string): string => {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
};

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for one spec file: a copy of a template that has been migrated once per run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const admin = withDatabase(server.superuserUrl, 'postgres');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asSuperuser(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client, server);
    await client.query(`create database ${name} template ${template} strategy file_copy owner downstream_owner`);
  });
  const url = (from: string) => withDatabase(from, name);
  return {
    name,
    superuserUrl: url(server.superuserUrl),
    ownerUrl: url(server.ownerUrl),
    appUrl: url(server.appUrl),
    opsUrl: url(server.opsUrl),
    drop: () =>
      asSuperuser(admin, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

async function ensureTemplate(client: pg.Client, server: TestServer): Promise<string> {
  const names = migrations.map((Migration) => `${Migration.name}:${new Migration().statements().join(';')}`).join('\n');
  const template = `template_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount) return template;
  await client.query(`create database ${template} owner downstream_owner`);
  const roles = withDatabase(server.superuserUrl, template);
  await asSuperuser(roles, (inside) => inside.query('alter schema public owner to downstream_owner'));
  await migrate(withDatabase(server.ownerUrl, template), migrations);
  return template;
}
