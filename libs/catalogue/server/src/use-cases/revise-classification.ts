import { Inject, Injectable } from '@nestjs/common';
import { actOf, reviseClassification, type Item, type WrittenClassification } from '@downstream/catalogue/core';
import { classificationRevised } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ItemRecords, type SeenItem } from './item-records';

/** Writes the classification that is open anew. */
@Injectable()
export class ReviseClassification {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, ITEM_INVALID */
  run(ctx: Context, seen: SeenItem, written: WrittenClassification): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const item = orThrow(reviseClassification(before, written, actOf(ctx, this.clock.now())));
      return this.records.change(tx, classificationRevised, before, item);
    });
  }
}
