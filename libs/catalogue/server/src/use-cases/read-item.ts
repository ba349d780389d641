import { Injectable } from '@nestjs/common';
import type { ItemId } from '@downstream/catalogue/core';
import type { readItem, Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Items } from '../persistence/items';
import { ItemViews } from '../views/item-views';

/** One item in full, as it is shown. */
@Injectable()
export class ReadItem {
  constructor(
    private readonly tenants: Tenants,
    private readonly items: Items,
    private readonly views: ItemViews,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: ItemId): Promise<Reply<typeof readItem>> {
    return this.tenants.within(ctx, async (tx) => this.views.view(tx, ctx, await this.items.read(tx, id)));
  }
}
