import { createPostgresBackend, Queue, withBackend, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE_SCHEMA, type QUEUES } from '@downstream/platform/database';
import type { DeliveryJob } from './delivery';

/** The queue of event deliveries. Job name = handler name. */
export const EVENTS_QUEUE: (typeof QUEUES)[number] = 'events';

export type EventsQueue = Pick<
  Queue<DeliveryJob>,
  'addBulk' | 'getJobCounts' | 'close' | 'waitUntilReady' | 'getJob' | 'on'
>;
export type EventsWorker = Pick<Worker<DeliveryJob>, 'close' | 'on' | 'waitUntilReady'>;

/** Where jobs wait: PostgreSQL by default, Redis or Valkey when the operator names one. */
export interface QueueBackend {
  readonly kind: 'postgresql' | 'redis';
  queue(): EventsQueue;
  worker(process: (job: Job<DeliveryJob>) => Promise<unknown>, concurrency: number): EventsWorker;
  close(): Promise<void>;
}

/**
 * A killed worker's jobs are taken over once their lock has run out and the next look for stalled ones comes by: after
 * 10.5 s at the latest. The defaults need a minute.
 */
const recovery = { lockDuration: 8_000, stalledInterval: 2_500, maxStalledCount: 5 } as const;

/** Jobs in PostgreSQL. `url` is the application role's; the schema was migrated by the owner. */
export function postgresBackend(url: string): QueueBackend {
  const bound = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString: url, schema: QUEUE_SCHEMA, max });
  return {
    kind: 'postgresql',
    queue: () => new bound.Queue<DeliveryJob>(EVENTS_QUEUE, { connection: connection(2) }) as unknown as EventsQueue,
    worker: (process, concurrency) =>
      new bound.Worker<DeliveryJob>(EVENTS_QUEUE, process as never, {
        connection: connection(4),
        concurrency,
        ...recovery,
      }) as unknown as EventsWorker,
    close: () => Promise.resolve(),
  };
}

/** Jobs in Redis or Valkey. */
export function redisBackend(url: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: false });
  // Without a listener a lost connection would end the process; ioredis reconnects by itself.
  connection.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: () => new Queue<DeliveryJob>(EVENTS_QUEUE, { connection }),
    worker: (process, concurrency) =>
      new Worker<DeliveryJob>(EVENTS_QUEUE, process, { connection, concurrency, ...recovery }),
    close: async () => {
      await connection.quit();
    },
  };
}

/**
 * What is wrong with a Redis for keeping jobs; empty when it is fit. A server that may evict keys loses jobs, and one
 * without an append-only file forgets them at a restart.
 */
export async function redisProblems(url: string): Promise<string[]> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const value = async (name: string) => ((await redis.config('GET', name)) as string[])[1];
    const problems: string[] = [];
    const policy = await value('maxmemory-policy');
    if (policy !== 'noeviction')
      problems.push(`Redis must not evict keys: maxmemory-policy is "${policy}", set "noeviction"`);
    if ((await value('appendonly')) !== 'yes') problems.push('Redis must keep an append-only file: set appendonly yes');
    return problems;
  } finally {
    redis.disconnect();
  }
}
