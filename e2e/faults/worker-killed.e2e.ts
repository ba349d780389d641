import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantId } from '@downstream/kernel';
import {
  asPerson,
  createTenant,
  createWorld,
  redisMissing,
  startRedis,
  type TestRedis,
  type TestWorld,
} from '@downstream/platform/testing';
import { bundle } from '../support/bundle';
import { slowWork } from './trace';

const JOBS = 60;
/** Goal of the issue: all jobs done so long after the kill, each effect once. */
const GOAL_MS = 15_000;

// Beside node_modules, so that the bundle finds its packages.
const folder = join(import.meta.dirname, '../../dist/faults');
let script: string;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  script = await bundle('e2e/faults/worker-process.ts', join(folder, 'worker.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const skipRedis = redisMissing();
if (skipRedis) console.info(`Skipped on Redis: ${skipRedis}`);

describe.each(['postgresql', ...(skipRedis ? [] : ['redis'])])('kill -9 of a worker in mid-job, on %s', (kind) => {
  let world: TestWorld;
  let tenant: TenantId;
  let redis: TestRedis | undefined;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    redis = kind === 'redis' ? await startRedis() : undefined;
    world = await createWorld();
    tenant = await createTenant(world);
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await world.close();
    await redis?.stop();
  });

  async function startWorker(): Promise<ChildProcess> {
    const env = {
      ...process.env,
      APP_URL: world.database.appUrl,
      OPS_URL: world.database.opsUrl,
      ...(redis && { REDIS_URL: redis.url }),
    };
    const worker = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    await new Promise<void>((resolve, reject) => {
      worker.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve());
      worker.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
    });
    return worker;
  }

  const effects = async (): Promise<{ done: number; distinct: number }> => {
    const [row]: { done: number; distinct: number }[] = await world.tenants.within(asPerson(tenant), (tx) =>
      tx.query(
        `select count(*)::int as done, count(distinct subject_id)::int as distinct from job_run where kind = 'trace'`,
      ),
    );
    return row ?? { done: 0, distinct: 0 };
  };
  const until = async (enough: (done: number) => boolean, withinMs: number): Promise<void> => {
    const end = performance.now() + withinMs;
    while (!enough((await effects()).done)) {
      if (performance.now() > end) throw new Error(`Only ${(await effects()).done} effects in time`);
      await delay(50);
    }
  };

  it('has every job done within 15 s, every effect once', async () => {
    const victim = await startWorker();
    for (let n = 0; n < JOBS; n++) {
      await world.tenants.within(asPerson(tenant), (tx) =>
        world.outbox.add(tx, slowWork, { subject: randomUUID(), state: { n } }),
      );
    }
    await until((done) => done >= 10, 30_000);
    const killed = performance.now();
    victim.kill('SIGKILL');
    const before = await effects();
    await startWorker();
    await until((done) => done >= JOBS, 60_000);
    const took = Math.round(performance.now() - killed);
    const after = await effects();
    console.info(
      `${kind}: ${before.done} effects before the kill, ${after.done} of ${JOBS} after ${took} ms, ${after.distinct} distinct`,
    );
    expect(after).toEqual({ done: JOBS, distinct: JOBS });
    expect(took).toBeLessThanOrEqual(GOAL_MS);
  });
});
