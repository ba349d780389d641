import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asPage, demoHouse, signIn, type DemoHouse } from './demo-house';
import { serve, type ServerProcess } from './server-process';

/** Bytes of a list file that fits on neither disk. */
const BIG = 3_000_000;

let house: DemoHouse;
let server: ServerProcess;
let cookie: string;
let dataDir: string;
let mounted = false;

/** A disk of one megabyte, where this account may make one; elsewhere a limit on the size of files says as much. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dataDir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  house = await demoHouse();
  dataDir = join(mkdtempSync(join(tmpdir(), 'downstream-full-')), 'data');
  mkdirSync(dataDir);
  mounted = mount();
  const env = {
    ...house.env,
    DOWNSTREAM_DATA_DIR: dataDir,
    DOWNSTREAM_SECRET_FILE: join(house.folder, 'secret'),
    AUDIT_KEY_FILE: join(house.folder, 'audit-key.pem'),
    SEAL_FOLDER: join(house.folder, 'seal'),
  };
  server = await serve(env, mounted ? undefined : 'ulimit -f 2048');
  cookie = await signIn(server.base, 'mara@halden.example');
});
afterAll(async () => {
  await server?.stop();
  if (mounted) execFileSync('umount', [dataDir]);
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
  await house?.stop();
});

async function importing(content: string): Promise<{ status: number; code: string | undefined; detail: unknown }> {
  const files = new FormData();
  files.append('sdn.csv', new Blob([content]), 'sdn.csv');
  const answer = await fetch(`${server.base}/api/v1/lists/ofac-sdn/imports`, {
    method: 'POST',
    headers: { ...asPage, cookie, 'idempotency-key': randomUUID() },
    body: files,
  });
  const { code, detail } = (await answer.json()) as { code?: string; detail?: string };
  return { status: answer.status, code, detail };
}
const kept = (): string[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('blobs'))
    .map(({ name }) => name);

describe('a full disk', () => {
  it('refuses a document with 503 and keeps no part of it, while everything else goes on', async () => {
    expect(await importing('x'.repeat(BIG))).toEqual({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      detail: mounted
        ? 'The document store cannot be used: the disk is full.'
        : 'The document store cannot be used: the file is larger than the system allows.',
    });
    expect(kept()).toEqual([]);
    const session = await fetch(`${server.base}/api/v1/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ state: 'SIGNED_IN' });
    expect((await fetch(`${server.base}/readyz`)).status).toBe(200);
  });

  it('takes documents again when there is room, without a restart', async () => {
    if (mounted) {
      writeFileSync(join(dataDir, 'filler'), Buffer.alloc(1_000_000 - 60_000));
      expect((await importing('y'.repeat(200_000))).status).toBe(503);
      rmSync(join(dataDir, 'filler'));
    }
    expect((await importing('y'.repeat(200_000))).status).toBe(202);
    expect(kept()).toHaveLength(1);
    expect(server.child.exitCode).toBeNull();
  });
});
