import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { event, type StateOf } from '@downstream/contracts';
import type { Context, TenantId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  asPerson,
  createTenant,
  createWorld,
  redisMissing,
  startRedis,
  type TestRedis,
  type TestWorld,
} from '@downstream/platform/testing';
import { z } from 'zod';
import { DeadLetters } from './dead-letters';
import { EventHandler, LongHandler, On } from './event-handler';
import { postgresBackend, redisBackend, redisProblems, type QueueBackend } from './queue-backend';
import { Reconciler } from './reconciler';
import { Handlers } from './handlers';
import type { StoredEvent } from './stored-event';

const happened = event({
  type: 'test.happened',
  version: 1,
  subject: 'thing',
  state: z.strictObject({ n: z.number() }),
});
type Happened = StoredEvent<StateOf<typeof happened>>;

/** Leaves a trace per delivery that took effect, in the transaction of the effect. */
@Injectable()
@On(happened, 'test.trace', 'relay')
class Trace extends EventHandler<typeof happened> {
  failures = 0;

  async handle(tx: Tx, { id, state }: Happened): Promise<void> {
    await tx.query(
      `insert into job_run (id, kind, subject_id, state, queued_at) values (gen_random_uuid(), 'trace', $1, 'DONE', now())`,
      [id],
    );
    if (state.n < 0 && this.failures > 0) {
      this.failures -= 1;
      throw new Error('on purpose');
    }
  }
}

@Injectable()
@On(happened, 'test.long', 'relay')
class LongTrace extends LongHandler<typeof happened> {
  readonly seen: string[] = [];

  run(_: Context, { id }: Happened): Promise<void> {
    this.seen.push(id);
    return Promise.resolve();
  }
}

const skipRedis = redisMissing();
if (skipRedis) console.info(`Skipped on Redis: ${skipRedis}`);
const backends = ['postgresql', ...(skipRedis ? [] : ['redis'])] as const;

describe.each(backends)('messaging on %s', (kind) => {
  let world: TestWorld;
  let tenant: TenantId;
  let redis: TestRedis | undefined;
  beforeAll(async () => {
    redis = kind === 'redis' ? await startRedis() : undefined;
    const queue = (appUrl: string): QueueBackend => (redis ? redisBackend(redis.url) : postgresBackend(appUrl));
    world = await createWorld({
      providers: [Trace, LongTrace],
      queue: (database) => queue(database.appUrl),
      pollMs: 200,
      reconcileMs: 3_600_000,
    });
    tenant = await createTenant(world);
  });
  afterAll(async () => {
    await world.close();
    await redis?.stop();
  });

  const write = (n: number) =>
    world.tenants.within(asPerson(tenant), (tx) =>
      world.outbox.add(tx, happened, { subject: randomUUID(), state: { n } }),
    );
  const traces = async (ids: readonly string[]): Promise<number> => {
    const [row]: { n: number }[] = await world.tenants.within(asPerson(tenant), (tx) =>
      tx.query(`select count(*)::int as n from job_run where subject_id = any($1)`, [ids]),
    );
    return row?.n ?? 0;
  };
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + 4_500;
    while (!(await condition())) {
      if (performance.now() > end) throw new Error('It did not happen in time');
      await new Promise((done) => setImmediate(done));
    }
  };

  it('carries each event to each handler, with one effect each', async () => {
    const ids = (await Promise.all(Array.from({ length: 50 }, (_, i) => write(i)))).map((one) => one.id);
    await until(async () => (await traces(ids)) === 50);
    await until(() => Promise.resolve(ids.every((id) => world.get(LongTrace).seen.includes(id))));
    expect(await traces(ids)).toBe(50);
  });

  it('makes no second effect when a delivery runs again', async () => {
    const { id } = await write(1);
    await until(async () => (await traces([id])) === 1);
    expect(await world.delivery.deliver('test.trace', { tenantId: tenant, eventId: id })).toBe(false);
    expect(await traces([id])).toBe(1);
  });

  it('tries a failed delivery again, and the failed try leaves nothing behind', async () => {
    world.get(Trace).failures = 1;
    const { id } = await write(-1);
    await until(async () => (await traces([id])) === 1);
  });

  it('adds again what the queue has lost', async () => {
    await until(async () => {
      const [row]: { n: number }[] = await world.operations.within((tx) =>
        tx.query(`select count(*)::int as n from outbox where relayed_at is null`),
      );
      return row?.n === 0;
    });
    const added: string[] = [];
    const queue = {
      addBulk: (jobs: { name: string }[]) => (added.push(...jobs.map((job) => job.name)), Promise.resolve([])),
    };
    const reconciler = new Reconciler(world.operations, world.tenants, world.get(Handlers), queue as never);
    const lost = await world.tenants.within(asPerson(tenant), async (tx) => {
      const written = await world.outbox.add(tx, happened, { subject: randomUUID(), state: { n: 7 } });
      // As if the relay had carried it and the queue had then forgotten it.
      await tx.query(`update outbox set relayed_at = now() - interval '1 hour' where event_id = $1`, [written.id]);
      return written.id;
    });
    const result = await reconciler.run(60_000);
    expect(added.sort()).toEqual(['test.long', 'test.trace']);
    expect(result.readded).toBe(2);
    await world.delivery.deliver('test.trace', { tenantId: tenant, eventId: lost });
    await world.delivery.deliver('test.long', { tenantId: tenant, eventId: lost });
    expect((await reconciler.run(60_000)).settled).toBeGreaterThanOrEqual(1);
  });
});

describe('dead letters', () => {
  it('keep what failed, are not tried again by themselves, and go on after a re-drive', async () => {
    const world = await createWorld({ providers: [Trace, LongTrace] });
    const tenant = await createTenant(world);
    const letters = world.get(DeadLetters);
    const { id } = await world.tenants.within(asPerson(tenant), (tx) =>
      world.outbox.add(tx, happened, { subject: randomUUID(), state: { n: 1 } }),
    );
    await letters.record({ tenantId: tenant, eventId: id }, 'test.trace', 'broken', 5);
    await letters.record({ tenantId: tenant, eventId: id }, 'test.trace', 'still broken', 5);
    const [letter, ...others] = await letters.open();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      tenantId: tenant,
      eventId: id,
      handler: 'test.trace',
      error: 'still broken',
      attempts: 10,
    });
    if (letter) await letters.redrive(letter);
    expect(await letters.open()).toEqual([]);
    expect(await world.settle()).toBe(2);
    await world.close();
  });
});

describe('a Redis for jobs', () => {
  const run = skipRedis ? it.skip : it;
  run('must not evict and must keep an append-only file', async () => {
    const unfit = await startRedis(['--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru']);
    expect(await redisProblems(unfit.url)).toHaveLength(2);
    await unfit.stop();
    const fit = await startRedis();
    expect(await redisProblems(fit.url)).toEqual([]);
    await fit.stop();
  });
});
