import { InjectionToken, type Provider, type Type } from '@angular/core';

/** What may wait in the work queue. */
export type QueueKindId = 'REVIEW' | 'HIT' | 'FLAG';

/** How a room shows what waits of its own in the work queue. */
export interface QueueKind {
  readonly kind: QueueKindId;
  /** One sentence in the list: why it waits. It gets the input `row`. */
  readonly line: () => Promise<Type<unknown>>;
  /** What somebody needs to decide. It gets the input `id` and `distributor`, and may inject `QueuePlace`. */
  readonly detail: () => Promise<Type<unknown>>;
  /** Where it is worked on by itself: on a narrow window, and by the key `o`. */
  readonly page: (id: string, distributor: string) => { readonly link: string[]; readonly query?: { tab: string } };
}

/** The kinds that rooms contributed. */
export const QUEUE_KINDS = new InjectionToken<readonly QueueKind[]>('QUEUE_KINDS', { factory: () => [] });

/** Contributes a kind to the work queue. */
export const provideQueueKind = (kind: QueueKind): Provider => ({ provide: QUEUE_KINDS, multi: true, useValue: kind });

/** The queue around an open detail. */
export abstract class QueuePlace {
  /** Something was recorded: the next one opens. @param text what was recorded, said on the page */
  abstract done(text: string): void;
  /** Something has changed, and the open one stays open. */
  abstract changed(): void;
}
