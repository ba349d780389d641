import { mkdtempSync, readFileSync, rmSync, truncateSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  asPerson,
  catalogueProblems,
  createTenant,
  createTestDatabase,
  createWorld,
  type TestDatabase,
  type TestWorld,
} from '@downstream/platform/testing';
import pg from 'pg';
import { backup } from './backup';
import { restore } from './restore';

let world: TestWorld;
let target: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'downstream-backup-'));
  world = await createWorld();
  target = await createTestDatabase();
  for (let n = 0; n < 3; n++) {
    const tenant = await createTenant(world);
    await world.tenants.within(asPerson(tenant), (tx) =>
      tx.query(`insert into effect (key) values ('a "quoted" \\ key'), ($1)`, [`${n}`]),
    );
  }
});
afterAll(async () => {
  await world.close();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

const facts = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const counts: Record<string, unknown> = {};
  for (const { name } of rows) {
    const found = await client.query(
      `select count(*)::int as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as content from "${name}" t`,
    );
    if (name !== 'schema_migration') counts[name] = found.rows[0];
  }
  const problems = await catalogueProblems(client);
  await client.end();
  return { counts, problems };
};

describe('backup and restore', () => {
  it('bring every row back as it was, under the same row policies', async () => {
    const file = join(folder, 'one.jsonl.gz');
    const written = await backup(world.database.ownerUrl, file, world.clock.now());
    expect(written.counts['audit_event']).toBe(3);
    await restore(target.ownerUrl, file);
    const before = await facts(world.database.superuserUrl);
    const after = await facts(target.superuserUrl);
    expect(after).toEqual(before);
    expect(after.problems).toEqual([]);
  });

  it('refuses a database that holds rows', async () => {
    await expect(restore(world.database.ownerUrl, join(folder, 'one.jsonl.gz'))).rejects.toThrow(/not empty/);
  });

  it('refuses a damaged or cut backup and changes nothing', async () => {
    const empty = await createTestDatabase();
    const file = join(folder, 'two.jsonl.gz');
    await backup(world.database.ownerUrl, file, world.clock.now());
    truncateSync(file, statSync(file).size - 20);
    await expect(restore(empty.ownerUrl, file)).rejects.toThrow(/cannot be read|damaged/);
    const { counts } = await facts(empty.superuserUrl);
    expect(Object.values(counts).every((one) => (one as { n: number }).n === 0)).toBe(true);
    await empty.drop();
  });

  it('keeps the file from other accounts, and overwrites none', async () => {
    const file = join(folder, 'one.jsonl.gz');
    expect(statSync(file).mode & 0o077).toBe(0);
    const size = readFileSync(file).length;
    await expect(backup(world.database.ownerUrl, file, world.clock.now())).rejects.toThrow(/EEXIST/);
    expect(readFileSync(file).length).toBe(size);
  });
});
