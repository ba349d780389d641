import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActorId, TenantId } from '@downstream/kernel';

/** Whose work is being done; every log line carries what is known. Never decides anything: use cases take a `Context`. */
export interface RequestFacts {
  readonly requestId: string;
  readonly tenantId?: TenantId;
  readonly actorId?: ActorId;
}

const storage = new AsyncLocalStorage<{ facts: RequestFacts }>();

/** The ids of the request or job at hand, carried along every `await` for the log. */
export const requestContext = {
  /** Does work as part of a request or job; facts of a surrounding one do not show inside. */
  run<T>(facts: RequestFacts, work: () => T): T {
    return storage.run({ facts }, work);
  },

  /** What is known here; undefined outside any request or job. */
  current(): RequestFacts | undefined {
    return storage.getStore()?.facts;
  },

  /** Adds what has been found out meanwhile, such as who is signed in; does nothing outside a request or job. */
  note(found: Partial<Omit<RequestFacts, 'requestId'>>): void {
    const store = storage.getStore();
    if (store) store.facts = { ...store.facts, ...found };
  },
};
