import { Inject, Injectable } from '@nestjs/common';
import type { listItems, Query, Reply } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { Items } from '../persistence/items';
import { ItemViews } from '../views/item-views';

/** One page of the items by number. */
@Injectable()
export class ListItems {
  constructor(
    private readonly tenants: Tenants,
    private readonly items: Items,
    private readonly views: ItemViews,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, query: Query<typeof listItems>): Promise<Reply<typeof listItems>> {
    const { cursor, limit, q = '', waiting, review } = query;
    const sought = { q, waiting, review, day: this.clock.now().slice(0, 10) };
    // A cursor is good for the very list it was made for.
    const name = `items ${JSON.stringify([q, waiting, review])}`;
    const [after] = cursor === undefined ? [''] : (this.cursors.open(name, cursor) as unknown as [string]);
    return this.tenants.within(ctx, async (tx) => {
      const { items, total, more } = await this.items.page(tx, sought, after, limit);
      const last = items.at(-1);
      return {
        rows: await this.views.rows(tx, items),
        total,
        next: more && last ? this.cursors.seal(name, [last.sku]) : null,
      };
    });
  }
}
