import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@downstream/platform/testing';
import pg from 'pg';
import { migrate, QUEUES } from './migrate';

let database: TestDatabase;
let app: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const addJob = async (queue: string): Promise<string[]> => {
  const jobs = JSON.stringify([{ name: 'test', data: '{}' }]);
  const { rows } = await app.query<{ id: string }>('select * from bullmq.add_jobs_bulk($1, $2) as id', [queue, jobs]);
  return rows.map(({ id }) => id);
};

describe('migrating again', () => {
  it('finds everything done, also after the application has used its queues', async () => {
    for (const queue of QUEUES) expect(await addJob(queue)).toEqual(['1']);
    await expect(migrate(database.ownerUrl, [])).resolves.toMatchObject({ applied: [] });
    for (const queue of QUEUES) expect(await addJob(queue)).toEqual(['2']);
  });

  it('leaves nothing of the queue’s schema to be made by the application', async () => {
    await expect(app.query('create table bullmq.mine (id int)')).rejects.toThrow('permission denied for schema bullmq');
    const { rows } = await app.query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'bullmq' and pg_get_userbyid(c.relowner) <> 'downstream_owner'`,
    );
    expect(rows).toEqual([]);
  });
});
