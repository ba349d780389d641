import type { Instant } from '@downstream/kernel';
import type { ServiceTerm } from './review-clock';

/** What may wait for somebody. */
export type QueueKind = 'REVIEW' | 'HIT' | 'FLAG';

/** Something that waits: its id and when whoever works on it is late; null where nobody can be. */
export interface Waiting {
  readonly id: string;
  readonly dueAt: Instant | null;
}

/**
 * How long hits and red flags may wait, in working time: hits as product reference 8.1 (screen 5) has them, flags of
 * severity 4 as domain reference 5.7. Flags below have no clock of their own: the review they stand in the way of has one.
 */
export const queueTerms = {
  HIGH_HIT: { hours: 4 },
  OTHER_HIT: { days: 2 },
  GRAVE_FLAG: { hours: 4 },
} as const satisfies Record<string, ServiceTerm>;

/** One taken out of a stream. */
export interface Taken<S extends string> {
  readonly stream: S;
  readonly id: string;
  readonly dueAt: Instant | null;
}

/**
 * The first of several streams together, what is due first on top; what nobody can be late with comes last, and at the same
 * moment the streams go in the order given.
 * @param streams each in the order of its own due times; what is left out of one comes no earlier than its last
 */
export function dueFirst<S extends string>(
  streams: readonly (readonly [S, readonly Waiting[]])[],
  limit: number,
): readonly Taken<S>[] {
  const all = streams.flatMap(([stream, waiting]) => waiting.map(({ id, dueAt }) => ({ stream, id, dueAt })));
  // Instants are written alike, so that their text sorts as time does; sorting keeps what is equal in its order.
  const key = ({ dueAt }: Taken<S>): string => dueAt ?? '~';
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).slice(0, limit);
}
