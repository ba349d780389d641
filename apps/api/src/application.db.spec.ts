import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig, type Config } from '@downstream/platform/config';
import { createTestDatabase, type TestDatabase } from '@downstream/platform/testing';
import request from 'supertest';
import { createApplication } from './application';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'downstream-application-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

function configWith(changes: Partial<Config['database']> = {}): Config {
  const { config, problems } = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OPS_URL: database.opsUrl,
    DOWNSTREAM_DATA_DIR: dataDir,
    METRICS_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  if (!config) throw new Error(JSON.stringify(problems));
  return { ...config, database: { ...config.database, ...changes } };
}
const changed = (url: string, change: (parsed: URL) => void): string => {
  const parsed = new URL(url);
  change(parsed);
  return parsed.toString();
};

describe('the application refuses to start', () => {
  const started = (changes: Partial<Config['database']>) => createApplication(configWith(changes), { worker: false });

  it('as the owner of the tables, whom row policies would not bind', async () => {
    await expect(started({ url: database.ownerUrl })).rejects.toMatchObject({ exitCode: 78, name: 'OperatorError' });
  });

  it('as a superuser', async () => {
    const refused = expect(started({ url: database.superuserUrl })).rejects;
    await refused.toMatchObject({ exitCode: 78, message: expect.stringContaining('is a superuser') });
  });

  it('on a database that was never migrated, and says what to do', async () => {
    const nowhere = (parsed: URL) => (parsed.pathname = '/postgres');
    const urls = { url: changed(database.appUrl, nowhere), opsUrl: changed(database.opsUrl, nowhere) };
    const refused = expect(started(urls)).rejects;
    await refused.toMatchObject({ exitCode: 78, message: expect.stringContaining('APP_ROLE=migrate') });
  });

  it('with a wrong password or without a server, and leaves saying so to whoever starts it', async () => {
    const wrong = changed(database.appUrl, (parsed) => (parsed.password = 'wrong'));
    await expect(started({ url: wrong })).rejects.toMatchObject({ code: '28P01' });
    const gone = changed(database.appUrl, (parsed) => (parsed.port = '1'));
    await expect(started({ url: gone })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a worker', () => {
  it('answers whether it is well, and nothing else', async () => {
    const app = await createApplication(configWith(), { worker: false, healthOnly: true });
    try {
      await app.init();
      const status = async (path: string) => (await request(app.getHttpServer()).get(path)).status;
      expect([await status('/livez'), await status('/readyz')]).toEqual([200, 200]);
      for (const path of ['/', '/api/v1/session', '/api/docs', '/dev/mail', '/livez/../api/v1/session']) {
        expect(`${path} ${await status(path)}`).toBe(`${path} 404`);
      }
      const signIn = request(app.getHttpServer()).post('/api/v1/session').send({ email: 'a@b.example', password: 'x' });
      expect((await signIn).status).toBe(404);
    } finally {
      await app.close();
    }
  });
});
