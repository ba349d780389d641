import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EventHandler, handlingOf, LongHandler, type Handling } from './event-handler';

export interface RegisteredHandler extends Handling {
  readonly instance: EventHandler | LongHandler;
}

/** All event handlers of the process, found by their `@On(...)`. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly byName = new Map<string, RegisteredHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      const found: unknown = instance;
      if (!(found instanceof EventHandler) && !(found instanceof LongHandler)) continue;
      const handling = handlingOf(found.constructor);
      if (!handling) throw new Error(`${found.constructor.name} has no @On(...)`);
      const taken = this.byName.get(handling.name);
      if (taken && taken.instance !== found) throw new Error(`Two handlers are named "${handling.name}"`);
      this.byName.set(handling.name, { ...handling, instance: found });
    }
  }

  /** The handler of that name, or undefined (for example after a rollback to an older build). */
  named(name: string): RegisteredHandler | undefined {
    return this.byName.get(name);
  }

  /** The handlers of an event type, in the order of their names. */
  of(type: string): RegisteredHandler[] {
    return [...this.byName.values()]
      .filter((handler) => handler.contract.type === type)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
