import { Injectable } from '@nestjs/common';
import type { listItems, Query, Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
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
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(ctx: Context, { q = '', cursor, limit }: Query<typeof listItems>): Promise<Reply<typeof listItems>> {
    // A cursor is good for the very list it was made for.
    const name = `items ${JSON.stringify(q)}`;
    const [after] = cursor === undefined ? [''] : (this.cursors.open(name, cursor) as unknown as [string]);
    return this.tenants.within(ctx, async (tx) => {
      const { items, total, more } = await this.items.page(tx, q, after, limit);
      const last = items.at(-1);
      return {
        rows: items.map((item) => this.views.row(item)),
        total,
        next: more && last ? this.cursors.seal(name, [last.sku]) : null,
      };
    });
  }
}
