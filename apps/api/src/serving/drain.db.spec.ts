import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@downstream/platform/config';
import { createTestDatabase, type TestDatabase } from '@downstream/platform/testing';
import { createApplication } from '../application';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'downstream-drain-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function serving(drainSeconds: string) {
  const { config } = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OPS_URL: database.opsUrl,
    DOWNSTREAM_DATA_DIR: dataDir,
    DRAIN_SECONDS: drainSeconds,
    METRICS_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  if (!config) throw new Error('unreadable');
  const app = await createApplication(config, { worker: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: 'close' } });
    return { code: answer.status, body: (await answer.json()) as { status?: string; state?: string } };
  };
  return { app, ask };
}

describe('the signal to stop', () => {
  it('turns /readyz red while requests are still answered, and only then ends the listening', async () => {
    const { app, ask } = await serving('1');
    expect(await ask('/readyz')).toMatchObject({ code: 200, body: { status: 'ready' } });
    // As the hook on the signal does; the type leaves the signal out.
    const closed = (app as { close(signal?: string): Promise<void> }).close('SIGTERM');
    expect(await ask('/readyz')).toMatchObject({ code: 503, body: { status: 'stopping' } });
    expect(await ask('/livez')).toMatchObject({ code: 200 });
    expect(await ask('/api/v1/session')).toMatchObject({ code: 200, body: { state: 'SIGNED_OUT' } });
    await closed;
    await expect(ask('/livez')).rejects.toThrow('fetch failed');
  });
});
