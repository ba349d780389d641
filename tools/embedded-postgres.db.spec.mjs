import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './embedded-postgres.mjs';
import { explainFolder } from './postgres/home.mjs';

const asRoot = process.getuid() === 0;
const launcher = new URL('./embedded-postgres.mjs', import.meta.url);

let scratch;
let dataDir;
let servers;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'launcher-'));
  chmodSync(scratch, 0o755);
  dataDir = join(scratch, 'data');
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});

async function start(options = {}) {
  const server = await startPostgres({ dataDir, durable: false, ...options });
  servers.push(server);
  return server;
}

async function query(url, sql) {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The home of the cluster: in the data folder, or where its pointer leads. */
function home() {
  const pointer = join(dataDir, 'postgres-home');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
}
const postmaster = () => Number(readFileSync(join(home(), 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const until = async (truth) => {
  const deadline = performance.now() + 30_000;
  while (!(await truth())) {
    if (performance.now() > deadline) throw new Error('It did not come true within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const plain = (message) => expect.objectContaining({ name: 'PlainError', message: expect.stringMatching(message) });

describe('a fresh cluster', () => {
  it('has a database with its owner and two roles that row-level security holds', async () => {
    const server = await start();
    expect(server).toMatchObject({ host: '127.0.0.1', fresh: true, attached: false });
    const roles = await query(
      server.superuserUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'downstream%'
       order by 1`,
    );
    const without = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    const names = ['downstream_app', 'downstream_ops', 'downstream_owner'];
    expect(roles).toEqual(names.map((rolname) => ({ rolname, ...without })));
    const [database] = await query(
      server.ownerUrl,
      `select current_database() as name, pg_get_userbyid(datdba) as owner, current_setting('server_version_num')::int / 10000
       as major from pg_database where datname = current_database()`,
    );
    expect(database).toEqual({ name: 'downstream', owner: 'downstream_owner', major: 18 });
    await query(server.ownerUrl, 'create extension pg_trgm; create table kept (x int); create schema bullmq');
    await expect(query(server.appUrl, 'create table mine (x int)')).rejects.toThrow(
      'permission denied for schema public',
    );
    await expect(query(server.opsUrl, 'select * from kept')).rejects.toThrow('permission denied for table kept');
  });

  it('keeps its passwords for its owner alone, and its port and data for the next start', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept (x int)');
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ fresh: false, port: first.port, ownerUrl: first.ownerUrl });
    expect(await query(second.ownerUrl, 'select * from kept')).toEqual([]);
  });

  it('writes no statement and no value of an error into the log', async () => {
    const server = await start();
    await query(server.ownerUrl, 'create table person (name text primary key)');
    await query(server.ownerUrl, "insert into person values ('Ayşe')");
    await expect(query(server.ownerUrl, "insert into person values ('Ayşe')")).rejects.toThrow('duplicate key');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Ayşe');
  });
});

describe('the roles of postgres-roles.sql', () => {
  const sql = readFileSync(new URL('../deploy/postgres-roles.sql', import.meta.url), 'utf8');
  const settings = ['owner', 'app', 'ops'].map((part) => `set downstream.${part}_password = 'changed';`).join('\n');
  const as = (server, user, secret, database = 'downstream') =>
    `postgres://${user}:${secret}@${server.host}:${server.port}/${database}`;

  it('can be made again with other passwords', async () => {
    const server = await start();
    await query(server.superuserUrl.replace(/postgres$/, 'downstream'), settings + sql);
    await expect(query(server.appUrl, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await query(as(server, 'downstream_app', 'changed'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('can be made by an administrator who is no superuser', async () => {
    const server = await start();
    await query(server.superuserUrl, "create role provider login createdb createrole password 'secret'");
    await query(as(server, 'provider', 'secret', 'postgres'), 'create database elsewhere');
    // Roles belong to the whole cluster, and those of this one are there already: the same file with other names.
    const other = sql.replaceAll('downstream_', 'other_');
    await query(as(server, 'provider', 'secret', 'elsewhere'), settings + other);
    await query(as(server, 'other_owner', 'changed', 'elsewhere'), 'create table kept (x int)');
    await expect(query(as(server, 'other_app', 'changed', 'elsewhere'), 'select * from kept')).rejects.toThrow(
      'denied',
    );
  });

  it('are refused without passwords', async () => {
    const server = await start();
    await expect(query(server.superuserUrl.replace(/postgres$/, 'downstream'), sql)).rejects.toThrow(
      'downstream.owner_password is not set',
    );
  });
});

describe('a second process', () => {
  it('attaches to the running server, and the last to leave stops it', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(String(launcher))};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(JSON.stringify({ attached: server.attached, port: server.port }));
      process.stdin.once('data', async () => { await server.stop(); process.exit(0); });`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const told = JSON.parse(String(await new Promise((resolve) => other.stdout.once('data', resolve))));
    const mine = await start();
    expect({ attached: told.attached, port: told.port }).toEqual({ attached: false, port: mine.port });
    expect(mine.attached).toBe(true);
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.stdin.write('leave\n');
    await gone;
    expect(await query(mine.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await mine.stop();
    await expect(query(mine.appUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a server that is killed', () => {
  it('is started again on the same port, with all that was committed', async () => {
    const news = [];
    const server = await start({ durable: true, log: (line) => news.push(line) });
    await query(server.ownerUrl, 'create table kept (x int)');
    await query(server.ownerUrl, 'insert into kept values (1)');
    process.kill(postmaster(), 'SIGKILL');
    const rows = () => query(server.ownerUrl, 'select x from kept').catch(() => undefined);
    let found;
    await until(async () => (found = await rows()));
    expect(found).toEqual([{ x: 1 }]);
    expect(news).toEqual(['PostgreSQL has stopped unexpectedly and is started again.']);
  });

  it('leaves a pid file that does not stop the next start, even when another process has that id now', async () => {
    const first = await start();
    const left = readFileSync(join(home(), 'postgres/postmaster.pid'), 'utf8');
    await first.stop();
    writeFileSync(join(home(), 'postgres/postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(await query(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('plain words for', () => {
  it('a port that is taken', async () => {
    const blocker = createServer();
    const port = await new Promise((resolve) => blocker.listen(0, '127.0.0.1', () => resolve(blocker.address().port)));
    await expect(start({ port })).rejects.toEqual(plain(`^Port ${port} on 127.0.0.1 is taken`));
    blocker.close();
  });

  it('a data folder where nothing may be written', async () => {
    await expect(startPostgres({ dataDir: '/sys/downstream' })).rejects.toEqual(
      plain('^No permission to write in /sys'),
    );
  });

  it('a full disk, whoever says it', () => {
    const full = plain('^No space left on the disk of /data');
    expect(explainFolder(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/data')).toEqual(full);
    expect(
      explainFolder(Object.assign(new Error('x'), { stderr: 'initdb: No space left on device' }), '/data'),
    ).toEqual(full);
  });

  it('passwords that are gone', async () => {
    await (await start()).stop();
    rmSync(join(dataDir, 'postgres.json'));
    await expect(start()).rejects.toEqual(plain('^The passwords of the database in .* are missing'));
  });

  it('data of another major version', async () => {
    await (await start()).stop();
    writeFileSync(join(home(), 'postgres/PG_VERSION'), '17\n');
    await expect(start()).rejects.toEqual(plain('were written by PostgreSQL 17'));
  });
});

describe('under a folder that only its owner may enter', () => {
  it('keeps the data where the account of the server can walk to', async () => {
    chmodSync(scratch, 0o700);
    const server = await start();
    expect(await query(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(home().startsWith('/var/lib/downstream-')).toBe(asRoot);
    const outside = home();
    await server.stop();
    if (asRoot) execFileSync('rm', ['-r', outside]);
  });

  it('begins anew when the data folder was removed, and keeps the database that lay outside', async () => {
    chmodSync(scratch, 0o700);
    const first = await start();
    await first.stop();
    const place = home();
    rmSync(dataDir, { recursive: true });
    const second = await start();
    expect(second.fresh).toBe(true);
    await second.stop();
    const kept = existsSync(place) ? readdirSync(place).filter((name) => name.includes('without-passwords')) : [];
    expect(kept).toHaveLength(asRoot ? 1 : 0);
    if (asRoot) execFileSync('rm', ['-r', place]);
  });
});

describe('an ephemeral server', () => {
  it('leaves nothing behind', async () => {
    const server = await start({ ephemeral: true, dataDir: undefined });
    const [{ folder, fsync }] = await query(
      server.superuserUrl,
      "select current_setting('data_directory') as folder, current_setting('fsync') as fsync",
    );
    expect(fsync).toBe('off');
    await server.stop();
    expect(existsSync(dirname(folder))).toBe(false);
  });

  it('clears away what a killed run left', async () => {
    const left = mkdtempSync(join(tmpdir(), 'downstream-postgres-'));
    mkdirSync(join(left, 'postgres'));
    writeFileSync(join(left, 'owner'), '1-1');
    await start({ ephemeral: true, dataDir: undefined });
    expect(existsSync(left)).toBe(false);
  });
});
