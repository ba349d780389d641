import { Inject, Injectable } from '@nestjs/common';
import { actOf, returnClassification, type Item } from '@downstream/catalogue/core';
import { classificationReturned } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ItemRecords, type SeenItem } from './item-records';

/** Sends the classification that waits back to be written anew. */
@Injectable()
export class ReturnClassification {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED */
  run(ctx: Context, seen: SeenItem, reason: string): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const item = orThrow(returnClassification(before, reason, actOf(ctx, this.clock.now())));
      return this.records.change(tx, classificationReturned, before, item);
    });
  }
}
