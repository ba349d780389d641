import type { z } from 'zod';

/** An event's contract: the sentence it says, its subject, and the full new state of the record. */
export interface EventContract<S extends z.ZodType = z.ZodType> {
  /** `room.past-tense`, for example `distributor.registered`. */
  readonly type: string;
  readonly version: number;
  /** The kind of record the event is about; its events form one chain per record. */
  readonly subject: string;
  /** The record's full new state; personal fields marked with `personal()`. */
  readonly state: S;
}

/** Declares an event. */
export const event = <S extends z.ZodType>(contract: EventContract<S>): EventContract<S> => contract;

export type StateOf<E extends EventContract> = z.output<E['state']>;
export type StateInput<E extends EventContract> = z.input<E['state']>;
