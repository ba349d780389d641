import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@downstream/platform/testing';
import { run, serve, type Env } from './server-process';

let database: TestDatabase;
let folder: string;
let env: Env;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'downstream-going-'));
  env = {
    DATABASE_URL: database.appUrl,
    DATABASE_OPS_URL: database.opsUrl,
    DOWNSTREAM_DATA_DIR: join(folder, 'data'),
    DEMO: 'off',
  };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** How a refused start ends, and what it says. */
const refused = async (more: Env) => {
  const { code, said } = await run({ ...env, ...more });
  return { code, lines: said.trim().split('\n') };
};

describe('a start that cannot be', () => {
  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refused({ PORT: String(port) })).toEqual({
      code: 1,
      lines: [`Port ${port} is taken by another program: stop it, or choose another with PORT=….`],
    });
    other.close();
  });

  it('says that it may not write its folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    // Permissions do not bind root; the kernel's own folder does.
    const place = process.getuid?.() === 0 ? '/sys/downstream' : join(closed, 'data');
    const { code, lines } = await refused({ DOWNSTREAM_DATA_DIR: place });
    expect(code).toBe(78);
    expect(lines.filter((line) => /DOWNSTREAM_DATA_DIR cannot be made or written to \(E\w+\)/.test(line))).toHaveLength(
      1,
    );
  });

  it('says in one line that PostgreSQL does not answer', async () => {
    const nobody = new URL(database.appUrl);
    nobody.port = '1';
    expect(await refused({ DATABASE_URL: nobody.toString() })).toEqual({
      code: 1,
      lines: ['PostgreSQL does not answer at 127.0.0.1:1.'],
    });
  });

  it('names every problem of the environment at once and ends with 78', async () => {
    const { code, lines } = await refused({ PORT: 'http', LOG_LEVEL: 'loud', DOWNSTREAM_DATADIR: '/x' });
    expect(code).toBe(78);
    for (const name of ['PORT', 'LOG_LEVEL', 'DOWNSTREAM_DATADIR'])
      expect(lines.filter((line) => line.includes(`${name} is `))).toHaveLength(1);
  });
});

describe('SIGTERM under load', () => {
  it('fails no request: who watches /readyz has gone elsewhere before the listening ends', async () => {
    const server = await serve({ ...env, WEB_ROOT: 'dist/apps/web/browser', DRAIN_SECONDS: '2' });
    const paths = ['/', '/api/v1/session', '/api/openapi.json', '/livez'];
    let red = false;
    let ended = 0;
    let redAt = 0;
    const failed: unknown[] = [];
    const done: number[] = [];
    const client = async (path: string) => {
      while (!red) {
        try {
          const answer = await fetch(server.base + path, { headers: { accept: 'text/html,*/*' } });
          await answer.arrayBuffer();
          if (answer.ok) done.push(performance.now());
          else failed.push(`${path} ${answer.status}`);
        } catch (error) {
          failed.push(error);
        }
      }
    };
    const watch = async () => {
      while (!red) red = (await fetch(`${server.base}/readyz`)).status === 503;
      redAt = performance.now();
    };
    const load = Promise.all([...paths, ...paths].map(client));
    const watching = watch();
    while (done.length < 100) await new Promise((resolve) => setImmediate(resolve));
    const told = performance.now();
    const stopped = server.stop().finally(() => (ended = performance.now()));
    await Promise.all([load, watching]);
    expect(await stopped).toBe('SIGTERM');
    const after = done.filter((at) => at > told).length;
    console.info(
      `SIGTERM under 8 clients: ${done.length} requests done, ${after} of them after the signal, ${failed.length} failed; ` +
        `/readyz red after ${Math.round(redAt - told)} ms, the process gone after ${Math.round(ended - told)} ms`,
    );
    expect(failed).toEqual([]);
    expect(ended - redAt).toBeGreaterThan(1_000);
  });
});
