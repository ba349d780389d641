import { Inject, Injectable } from '@nestjs/common';
import {
  actOf,
  draftClassification,
  type ClassificationId,
  type Item,
  type WrittenClassification,
} from '@downstream/catalogue/core';
import { classificationDrafted } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { ItemRecords, type SeenItem } from './item-records';

/** Begins a classification of an item. */
@Injectable()
export class DraftClassification {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, CLASSIFICATION_OPEN, ITEM_INVALID */
  run(ctx: Context, seen: SeenItem, written: WrittenClassification): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const id = this.ids.next<ClassificationId>();
      const item = orThrow(draftClassification(before, id, written, actOf(ctx, this.clock.now())));
      return this.records.change(tx, classificationDrafted, before, item);
    });
  }
}
