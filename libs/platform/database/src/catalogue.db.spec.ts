import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  catalogueProblems,
  createTestDatabase,
  findLeaks,
  plantRows,
  type LeakProbe,
  type TestDatabase,
} from '@downstream/platform/testing';
import pg from 'pg';

let database: TestDatabase;
let superuser: pg.Client;
let app: pg.Client;
let probe: LeakProbe;
beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([superuser.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([superuser.end(), app.end()]);
  await database.drop();
});

interface Policy {
  table: string;
  policy: string;
}

describe('the catalogue', () => {
  it('has no table that breaks a rule of tenancy', async () => {
    expect(await catalogueProblems(superuser)).toEqual([]);
  });

  it('turns red for every policy that is dropped, and for every table left unguarded', async () => {
    const { rows: policies } = await superuser.query<Policy>(
      `select c.relname as table, p.polname as policy from pg_policy p join pg_class c on c.oid = p.polrelid
         join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and p.polname <> 'by_key' order by 1, 2`,
    );
    const tables = [...new Set(policies.map((one) => one.table))];
    // A problem names its table, so each round breaks every table once, in one way, and every table has to be named.
    const most = Math.max(...tables.map((table) => policies.filter((one) => one.table === table).length));
    const dropped = Array.from({ length: most }, (_, nth) =>
      tables.flatMap((table) => {
        const one = policies.filter((policy) => policy.table === table)[nth];
        return one ? [[table, `drop policy "${one.policy}" on "${table}"`] as const] : [];
      }),
    );
    const rounds = [
      ...dropped,
      tables.map((table) => [table, `alter table "${table}" disable row level security`] as const),
      tables.map((table) => [table, `alter table "${table}" no force row level security`] as const),
    ];
    const changes = rounds.flat();
    expect(changes).toHaveLength(policies.length + 2 * tables.length);
    const missed: string[] = [];
    for (const round of rounds) {
      await superuser.query('begin');
      for (const [, sql] of round) await superuser.query(sql);
      const problems = await catalogueProblems(superuser);
      await superuser.query('rollback');
      for (const [table, sql] of round)
        if (!problems.some((problem) => problem.startsWith(`${table}: `))) missed.push(sql);
    }
    console.info(`${tables.length} tables red in turn (${changes.length} changes): ${tables.join(', ')}`);
    expect(missed).toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
  });

  it('shows no row to another tenant, to nobody or to another party, by any verb', async () => {
    probe = await plantRows(superuser);
    const { tries, leaks } = await findLeaks(app, probe);
    console.info(`${tries} tries on ${probe.tables.length} tables, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
  });

  it('would see the leak if a table were left open', async () => {
    await superuser.query(`alter table effect disable row level security`);
    const { leaks } = await findLeaks(app, { ...probe, tables: ['effect'] });
    expect(leaks).not.toEqual([]);
  });
});
