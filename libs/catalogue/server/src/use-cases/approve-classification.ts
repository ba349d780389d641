import { Inject, Injectable } from '@nestjs/common';
import { actOf, approve, type Item } from '@downstream/catalogue/core';
import { classificationApproved } from '@downstream/contracts';
import { orThrow, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { ListVersions } from '../persistence/list-versions';
import { ItemRecords, type SeenItem } from './item-records';

/** Approves the classification that waits, as the second person has seen it. */
@Injectable()
export class ApproveClassification {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ItemRecords,
    private readonly lists: ListVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, CLASSIFICATION_INCOMPLETE,
   * CLASSIFICATION_NEEDS_ANOTHER_PERSON */
  run(ctx: Context, seen: SeenItem): Promise<Item> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.seen(tx, seen);
      const act = actOf(ctx, this.clock.now());
      const item = orThrow(approve(before, await this.lists.judging(tx, act.at), act));
      return this.records.change(tx, classificationApproved, before, item);
    });
  }
}
