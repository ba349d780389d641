import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../tools/free-port.mjs';

const root = join(import.meta.dirname, '../..');

describe('npm start', () => {
  let dataDir: string;
  let port: number;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'downstream-start-'));
    port = await freePort();
  });
  afterAll(async () => {
    for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Starts it as the README says, and waits for its last line before it serves. */
  async function start() {
    const env = { ...process.env, PORT: String(port), METRICS_PORT: '0', DOWNSTREAM_DATA_DIR: dataDir };
    const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    const lines: string[] = [];
    const served = new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        if (line.includes('Stop with Ctrl-C')) resolve();
      });
      createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
      child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${lines.join('\n')}`)));
    });
    await served;
    return { child, said: lines.join('\n') };
  }

  const stop = async (child: ChildProcess): Promise<unknown> => {
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  };

  it('goes from an empty data folder to a served page, says where and as whom, and stops cleanly', async () => {
    const { child, said } = await start();
    expect(said).toContain(`http://localhost:${port}`);
    expect(said).toMatch(/ana@halden\.example\s+lantern-river-47-quiet/);
    const page = await fetch(`http://localhost:${port}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    expect(await stop(child)).toBe(0);
  });

  it('starts again with what it had, and without seeding anew', async () => {
    const { child, said } = await start();
    expect(said).not.toContain('Seeding');
    const signIn = await fetch(`http://localhost:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: 'ana@halden.example', password: 'lantern-river-47-quiet' }),
    });
    expect(signIn.status).toBe(200);
    expect(await stop(child)).toBe(0);
  });

  it('says in one line that the port is taken, before it builds or starts anything', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(start()).rejects.toThrow(
      new RegExp(`ended with [1-9]\\d*:\\n(?:.*\\n)*.*Port ${port} is taken by another program\\.`),
    );
    other.close();
  });
});
