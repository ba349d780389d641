import { Inject, Injectable } from '@nestjs/common';
import { actOf, reviseItem, type Item, type ItemDetails } from '@downstream/catalogue/core';
import { itemRevised } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ItemRecords, type SeenItem } from './item-records';

/** Replaces number, names or description of an item. */
@Injectable()
export class ReviseItem {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, ITEM_INVALID, ITEM_NUMBER_TAKEN */
  run(ctx: Context, seen: SeenItem, details: Partial<ItemDetails>): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const item = orThrow(reviseItem(before, details, actOf(ctx, this.clock.now())));
      return this.records.change(tx, itemRevised, before, item);
    });
  }
}
