import { Inject, Injectable } from '@nestjs/common';
import { actOf, registerItem, type Item, type ItemDetails, type ItemId } from '@downstream/catalogue/core';
import { itemRegistered } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { ItemRecords } from './item-records';

/** Registers an item, not classified yet. */
@Injectable()
export class RegisterItem {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError ITEM_INVALID, ITEM_NUMBER_TAKEN */
  run(ctx: Context, details: ItemDetails): Promise<Item> {
    return this.tenants.within(ctx, (tx) => {
      const item = orThrow(registerItem(this.ids.next<ItemId>(), details, actOf(ctx, this.clock.now())));
      return this.records.open(tx, itemRegistered, item);
    });
  }
}
