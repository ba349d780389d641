import { Injectable } from '@nestjs/common';
import type { Item, ItemId } from '@downstream/catalogue/core';
import type { itemRegistered, StateInput } from '@downstream/contracts';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Items } from '../persistence/items';

/** Any event about an item: they all hold its full state. */
export type ItemEvent = typeof itemRegistered;

/** An item and the version of it that the caller has seen. */
export interface SeenItem {
  readonly id: ItemId;
  readonly seen: number;
}

/** The item as events and dossiers say it. */
export const stateOf = (item: Item): StateInput<ItemEvent> => structuredClone(item) as unknown as StateInput<ItemEvent>;

/** Files what the core has decided: the event first, then the rows, in the caller's transaction. */
@Injectable()
export class ItemRecords {
  constructor(
    private readonly items: Items,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The item as the caller has seen it, kept from others until the transaction ends.
   * @throws RefusalError NOT_FOUND, VERSION_STALE
   */
  async seen(tx: Tx, { id, seen }: SeenItem): Promise<Item> {
    const item = await this.items.lock(tx, id);
    if (item.version !== seen) throw new RefusalError(refusal('VERSION_STALE', { version: item.version }));
    return item;
  }

  /** @throws RefusalError ITEM_NUMBER_TAKEN */
  async open(tx: Tx, contract: ItemEvent, item: Item): Promise<Item> {
    const written = await this.outbox.add(tx, contract, { subject: item.id, state: stateOf(item) });
    await this.items.insert(tx, item, written.id);
    return item;
  }

  /**
   * Files a change. An item that is the same object as before has not changed: nothing is written.
   * @throws RefusalError ITEM_NUMBER_TAKEN
   */
  async change(tx: Tx, contract: ItemEvent, before: Item, item: Item): Promise<Item> {
    if (item === before) return before;
    const written = await this.outbox.add(tx, contract, { subject: item.id, state: stateOf(item) });
    await this.items.update(tx, before, item, written.id);
    return item;
  }
}
