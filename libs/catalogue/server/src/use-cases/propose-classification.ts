import { Inject, Injectable } from '@nestjs/common';
import { actOf, propose, type Item } from '@downstream/catalogue/core';
import { classificationProposed } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ItemRecords, type SeenItem } from './item-records';

/** Asks a second person to approve the classification that is open. */
@Injectable()
export class ProposeClassification {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, CLASSIFICATION_INCOMPLETE, CLASSIFICATION_UNCHANGED */
  run(ctx: Context, seen: SeenItem): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const item = orThrow(propose(before, actOf(ctx, this.clock.now())));
      return this.records.change(tx, classificationProposed, before, item);
    });
  }
}
