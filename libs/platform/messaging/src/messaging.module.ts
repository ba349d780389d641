import {
  Global,
  Inject,
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { UnrecoverableError } from 'bullmq';
import { Operations, Tenants } from '@downstream/platform/database';
import { DeadLetters } from './dead-letters';
import { Delivery } from './delivery';
import { Handlers } from './handlers';
import { InlineRelay } from './inline-relay';
import { Outbox, RELAY_CHANNEL } from './outbox';
import { QueueLag } from './queue-lag';
import type { EventsQueue, EventsWorker, QueueBackend } from './queue-backend';
import { Reconciler } from './reconciler';
import { attempts, Relay } from './relay';
import { Schedules } from './schedules';
import { WakeUp } from './wake-up';

export interface MessagingOptions {
  /** Null where no work is done (role `serve` only, seed, tests that deliver by hand). */
  readonly backend: QueueBackend | null;
  /** Connection string of the operations role, for LISTEN. */
  readonly opsUrl: string;
  readonly concurrency: number;
  readonly pollMs?: number;
  readonly reconcileMs?: number;
}

const OPTIONS = Symbol('MessagingOptions');

/** Relay, worker and reconciler of one process. */
@Injectable()
export class Messenger implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Messaging');
  private queue: EventsQueue | undefined;
  private worker: EventsWorker | undefined;
  private wakeUp: WakeUp | undefined;
  private reconcile: NodeJS.Timeout | undefined;

  constructor(
    @Inject(OPTIONS) private readonly options: MessagingOptions,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly handlers: Handlers,
    private readonly delivery: Delivery,
    private readonly deadLetters: DeadLetters,
    private readonly schedules: Schedules,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { backend } = this.options;
    if (!backend) return;
    const queue = backend.queue();
    this.queue = queue;
    const worker = backend.worker((job) => this.process(job), this.options.concurrency);
    this.worker = worker;
    // Without listeners a lost connection would be written out with everything that hangs on it.
    queue.on('error', (error: Error) => this.log.warn(`Queue: ${error.message}`));
    worker.on('error', (error: Error) => this.log.warn(`Worker: ${error.message}`));
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    const relay = new Relay(this.operations, this.handlers, queue);
    this.wakeUp = new WakeUp(
      this.options.opsUrl,
      RELAY_CHANNEL,
      this.options.pollMs ?? 1_000,
      () => relay.run(),
      (error) => this.log.warn(`Relay: ${String(error)}`),
    );
    await this.wakeUp.start();
    const reconcileMs = this.options.reconcileMs ?? 60_000;
    const reconciler = new Reconciler(this.operations, this.tenants, this.handlers, queue);
    this.reconcile = setInterval(() => {
      reconciler.run(reconcileMs).catch((error: unknown) => this.log.warn(`Reconciler: ${String(error)}`));
    }, reconcileMs);
    this.schedules.start();
  }

  /** Stops taking work, waits for what is under way (25 s at most), then lets go of the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.reconcile);
    await this.wakeUp?.stop();
    const patience = new Promise<void>((done) => setTimeout(done, 25_000).unref());
    await Promise.race([Promise.all([this.worker?.close(), this.schedules.stop()]), patience]);
    await this.queue?.close();
    await this.options.backend?.close();
  }

  private async process(job: { name: string; data: { tenantId: string; eventId: string }; attemptsMade: number }) {
    const data = job.data as Parameters<Delivery['deliver']>[1];
    if (!data.tenantId || !data.eventId) throw new UnrecoverableError('A job must carry a tenant id and an event id');
    try {
      return await this.delivery.deliver(job.name, data);
    } catch (error) {
      const tries = job.attemptsMade + 1;
      this.log.warn(`${job.name} failed (attempt ${tries}): ${String(error)}`);
      if (tries >= attempts.attempts) await this.deadLetters.record(data, job.name, String(error), tries);
      throw error;
    }
  }
}

/** Outbox, handlers and delivery for every process; relay, worker and reconciler where a backend is given. */
@Global()
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: OPTIONS, useValue: options },
        Outbox,
        Handlers,
        Delivery,
        DeadLetters,
        QueueLag,
        InlineRelay,
        Schedules,
        Messenger,
      ],
      exports: [Outbox, Handlers, Delivery, DeadLetters, QueueLag, InlineRelay, Schedules],
    };
  }
}
