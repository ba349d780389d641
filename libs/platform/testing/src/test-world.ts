import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DatabaseModule, IdempotencyRows, Ids, Operations, Tenants } from '@downstream/platform/database';
import { EvidenceModule } from '@downstream/platform/evidence';
import { FrontDoor, HttpModule, requestId, securityHeaders, type Principal } from '@downstream/platform/http';
import { Delivery, InlineRelay, MessagingModule, Outbox, type QueueBackend } from '@downstream/platform/messaging';
import { SettableClock } from './settable-clock';
import { createTestDatabase, type TestDatabase } from './test-database';

type Imports = NonNullable<ModuleMetadata['imports']>;

export interface WorldOptions {
  /** Modules of the rooms under test. */
  readonly imports?: Imports;
  readonly providers?: NonNullable<ModuleMetadata['providers']>;
  readonly controllers?: Type[];
  readonly poolSize?: number;
  readonly clock?: SettableClock;
  /** A real queue with relay, worker and reconciler; without it events wait for `settle()`. */
  readonly queue?: (database: TestDatabase) => QueueBackend;
  readonly pollMs?: number;
  readonly reconcileMs?: number;
}

/** A process without a queue, on a database of its own, with a clock that tests set. */
export interface TestWorld {
  readonly app: NestExpressApplication;
  readonly module: TestingModule;
  readonly database: TestDatabase;
  readonly clock: SettableClock;
  readonly tenants: Tenants;
  readonly operations: Operations;
  readonly outbox: Outbox;
  readonly ids: Ids;
  readonly delivery: Delivery;
  readonly idempotency: IdempotencyRows;
  get<T>(token: Type<T> | symbol | string): T;
  /** Delivers all waiting events to their handlers. */
  settle(): Promise<number>;
  close(): Promise<void>;
}

const key = (label: string): Uint8Array => new TextEncoder().encode(`${label}-key-for-tests-0123456789abcdef`);

@Module({})
class Root {
  static of(options: WorldOptions, database: TestDatabase, clock: SettableClock): DynamicModule {
    return {
      module: Root,
      imports: [
        DatabaseModule.forRoot({
          appUrl: database.appUrl,
          opsUrl: database.opsUrl,
          poolSize: options.poolSize ?? 4,
          clock,
        }),
        MessagingModule.forRoot({
          backend: options.queue?.(database) ?? null,
          opsUrl: database.opsUrl,
          concurrency: 5,
          ...(options.pollMs && { pollMs: options.pollMs }),
          ...(options.reconcileMs && { reconcileMs: options.reconcileMs }),
        }),
        HttpModule.forRoot({
          appUrl: database.appUrl,
          cursorKey: key('cursor'),
          limitKey: key('limit'),
          generalPerMinute: 1_000_000,
        }),
        EvidenceModule,
        ...(options.imports ?? []),
      ],
      providers: [...(options.providers ?? [])],
      controllers: options.controllers ?? [],
    };
  }
}

/** Builds a world; call it in `beforeAll` and close it in `afterAll`. */
export async function createWorld(options: WorldOptions = {}): Promise<TestWorld> {
  const database = await createTestDatabase();
  const clock = options.clock ?? new SettableClock();
  const module = await Test.createTestingModule({ imports: [Root.of(options, database, clock)] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: ['error', 'fatal', 'warn'] });
  app.use(requestId, ...securityHeaders(false));
  await app.init();
  const get = <T>(token: Type<T> | symbol | string): T => app.get<T>(token, { strict: false });
  const relay = get(InlineRelay);
  return {
    app,
    module,
    database,
    clock,
    tenants: get(Tenants),
    operations: get(Operations),
    outbox: get(Outbox),
    ids: get(Ids),
    delivery: get(Delivery),
    idempotency: get(IdempotencyRows),
    get,
    settle: () => relay.settle(),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/**
 * Lets tests knock at the HTTP door as a principal without signing in: header `x-test-principal` names one of them.
 * Only for specs of rooms other than `access`.
 */
export function admitPrincipals(world: TestWorld): (name: string, principal: Principal) => void {
  const known = new Map<string, Principal>();
  world.get(FrontDoor).register('test', (request) => {
    const name = request.headers['x-test-principal'];
    return Promise.resolve(typeof name === 'string' ? known.get(name) : undefined);
  });
  return (name, principal) => void known.set(name, principal);
}
