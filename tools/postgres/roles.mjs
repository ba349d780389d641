import { readFileSync } from 'node:fs';
import pg from 'pg';
import { DATABASE } from './credentials.mjs';

const sql = new URL('../../deploy/postgres-roles.sql', import.meta.url);

/** Makes the database and its three roles on a fresh cluster. May run again after it was interrupted. */
export async function makeRoles(credentials, host, port) {
  const { user, password } = credentials.superuser;
  const as = (database, work) => connected({ host, port, user, password, database }, work);
  await as('postgres', async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
  await as(DATABASE, async (client) => {
    for (const part of ['owner', 'app', 'ops']) {
      await client.query('select set_config($1, $2, false)', [
        `downstream.${part}_password`,
        credentials[part].password,
      ]);
    }
    await client.query(readFileSync(sql, 'utf8'));
  });
}

/** The data folder of the server that answers at this address, or undefined when none does. */
export async function dataFolderAt(credentials, host, port) {
  const { user, password } = credentials.superuser;
  try {
    return await connected({ host, port, user, password, database: 'postgres' }, async (client) => {
      const { rows } = await client.query("select current_setting('data_directory') as folder");
      return rows[0].folder;
    });
  } catch {
    return undefined;
  }
}

async function connected(options, work) {
  const client = new pg.Client({ ...options, connectionTimeoutMillis: 5000 });
  // A server that goes away is told by the failing query; without a listener it would end the whole process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
