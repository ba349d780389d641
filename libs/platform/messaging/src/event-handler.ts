import { SetMetadata } from '@nestjs/common';
import type { EventContract, StateOf } from '@downstream/contracts';
import type { Context, SystemActor } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { StoredEvent } from './stored-event';

const HANDLES = Symbol('HANDLES');

export interface Handling {
  readonly contract: EventContract;
  /** Stable for ever: it is part of the effect's key. `room.what-it-does`. */
  readonly name: string;
  /** The machine principal that acts. */
  readonly as: SystemActor;
}

/** Declares that a class handles an event. The name is part of the effect's key and must never change. */
export const On = (contract: EventContract, name: string, as: SystemActor): ClassDecorator =>
  SetMetadata(HANDLES, { contract, name, as } satisfies Handling);

/** What `On` said of a class, or undefined. */
export const handlingOf = (type: object): Handling | undefined =>
  Reflect.getMetadata(HANDLES, type) as Handling | undefined;

/**
 * A handler whose work is one transaction: its effect row, its changes and its events are committed together, so a
 * job that runs twice takes effect once.
 */
export abstract class EventHandler<E extends EventContract = EventContract> {
  abstract handle(tx: Tx, event: StoredEvent<StateOf<E>>): Promise<void>;
}

/**
 * A handler of long work that opens its own transactions. It may run again after a crash and must find out by itself
 * how far it came; the effect row is written when it returns.
 */
export abstract class LongHandler<E extends EventContract = EventContract> {
  abstract run(context: Context, event: StoredEvent<StateOf<E>>): Promise<void>;
}
