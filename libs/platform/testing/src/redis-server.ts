import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../../tools/free-port.mjs';

/** A throw-away Redis on 127.0.0.1. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

const binary = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/usr/bin/valkey-server'].find((path) =>
  existsSync(path),
);

/** Why Redis tests cannot run here, or undefined. In strict runs a missing server is a failure, not a skip. */
export function redisMissing(): string | undefined {
  if (binary) return undefined;
  if (process.env['DOWNSTREAM_STRICT'] === '1') return undefined;
  return 'redis-server is not installed (Debian: apt-get install redis-server)';
}

/** Starts a Redis that keeps jobs safely (append-only file, no eviction), or with settings that do not. */
export async function startRedis(
  settings: readonly string[] = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
): Promise<TestRedis> {
  if (!binary) throw new Error('redis-server is not installed (Debian: apt-get install redis-server)');
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'downstream-redis-'));
  const child = spawn(
    binary,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', ...settings],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await ready(child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('Ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}: ${log}`)));
  });
