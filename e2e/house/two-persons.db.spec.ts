import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@downstream/platform/testing';
import pg from 'pg';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Columns that say who let something pass: whoever did must be another person than somebody else in the row. */
const SECOND = '^(accepted|approved|published|decided|agreed|confirmed)(_by)?$';

it('has the database itself compare every second person with the first', async () => {
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname ~ $1
     order by 1, 2`,
    [SECOND],
  );
  const { rows: rules } = await client.query<{ table: string; text: string }>(
    `select c.relname as "table", pg_get_constraintdef(k.oid) as text from pg_constraint k
       join pg_class c on c.oid = k.conrelid where k.contype = 'c'
     union all
     select c.relname, p.prosrc from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal`,
  );
  // The decision of a review is compared through its signatures.
  const compares = (text: string, column: string): boolean =>
    new RegExp(`\\b${column}\\b`).test(text) && /<>|@>|IS DISTINCT FROM|signature/i.test(text);
  const alone = columns.filter(
    ({ table, column }) => !rules.some((rule) => rule.table === table && compares(rule.text, column)),
  );
  expect(columns.length).toBeGreaterThan(4);
  expect(alone.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});
